/**
 * What the Authenticator's own German lacks or says too stiffly, and what Cognito says in English
 * when it refuses something. Keys are its English texts.
 */
export const authenticatorWords: Record<string, Record<string, string>> = {
  de: {
    'Account recovery requires verified contact information':
      'Um ein Konto wiederherzustellen, braucht es eine bestätigte Adresse',
    'An account with the given email already exists.': 'Mit dieser E-Mail gibt es schon ein Konto.',
    'Attempt limit exceeded, please try after some time.':
      'Zu viele Versuche. Bitte probiere es später wieder.',
    'Confirm Password': 'Passwort bestätigen',
    'Confirmation Code': 'Bestätigungscode',
    'Create Account': 'Konto anlegen',
    'Creating Account': 'Konto wird angelegt',
    'Enter your code': 'Code eingeben',
    'Enter your Email': 'E-Mail eingeben',
    'Enter your Password': 'Passwort eingeben',
    'Forgot your password?': 'Passwort vergessen?',
    'Hide password': 'Passwort verbergen',
    'Incorrect username or password.': 'E-Mail oder Passwort stimmt nicht.',
    'Invalid verification code provided, please try again.':
      'Der Code stimmt nicht. Bitte versuche es noch einmal.',
    'It may take a minute to arrive': 'Es kann eine Minute dauern, bis er da ist',
    'Password did not conform with policy: Password not long enough': 'Das Passwort ist zu kurz.',
    'Password must have at least 8 characters': 'Das Passwort braucht mindestens 8 Zeichen',
    'Password must have lower case letters': 'Das Passwort braucht Kleinbuchstaben',
    'Password must have numbers': 'Das Passwort braucht Ziffern',
    'Password must have special characters': 'Das Passwort braucht Sonderzeichen',
    'Password must have upper case letters': 'Das Passwort braucht Großbuchstaben',
    'Please confirm your Password': 'Passwort noch einmal eingeben',
    'Resend Code': 'Code noch einmal schicken',
    'Reset Password': 'Neues Passwort',
    'Reset your password': 'Neues Passwort setzen',
    'Send code': 'Code schicken',
    'Show password': 'Passwort zeigen',
    'Sign in': 'Anmelden',
    'Sign In': 'Anmelden',
    'Signing in': 'Wird angemeldet',
    'User does not exist.': 'Dieses Konto gibt es nicht.',
    'We Emailed You': 'Der Code ist unterwegs',
    'Your code is on the way. To log in, enter the code we emailed to':
      'Gib den Code ein, der geschickt wurde an',
    'Your code is on the way. To log in, enter the code we sent you':
      'Gib den Code ein, der dir geschickt wurde',
    'Your passwords must match': 'Die Passwörter müssen gleich sein',
  },
};

/** Where no mail is sent, what would promise one. */
export const wordsWithoutMail: Record<string, Record<string, string>> = {
  en: {
    'We Emailed You': 'Almost there',
    'Your code is on the way. To log in, enter the code we emailed to':
      'To finish, enter the code for',
    'It may take a minute to arrive': 'It is in your terminal',
  },
  de: {
    'We Emailed You': 'Fast geschafft',
    'Your code is on the way. To log in, enter the code we emailed to':
      'Gib zum Abschluss den Code ein für',
    'It may take a minute to arrive': 'Er steht in deinem Terminal',
  },
};
