import { defineAuth } from '@aws-amplify/backend';
import type { SignUp } from '../settings.js';
import { defineAllowList } from './allow-list/resource.js';

/** Sign-in by e-mail address and password. What Amplify would leave open is closed in `guard.ts`. */
export function defineSignIn(signUp: SignUp) {
  return defineAuth({
    loginWith: {
      email: {
        verificationEmailStyle: 'CODE',
        verificationEmailSubject: 'Your code for homelake',
        verificationEmailBody: (code) => `Your code for homelake is ${code()}.`,
        userInvitation: {
          emailSubject: 'You may use homelake',
          emailBody: (user, code) =>
            `Sign in to homelake as ${user()} with ${code()}, and choose a password of your own. The one here is good for seven days.`,
        },
      },
    },
    accountRecovery: 'EMAIL_ONLY',
    ...(signUp.mode === 'listed' && { triggers: { preSignUp: defineAllowList(signUp.emails) } }),
  });
}
