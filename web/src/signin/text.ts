import type { Texts } from '../text/language.ts';

interface Words {
  title: string;
  motto: string;
  expired: string;
  signedOut: string;
  codeInTerminal: (command: string) => string;
  resent: string;
  confirmed: string;
  shared: string;
}

/** The words around the sign-in; those within it are the Authenticator's own. */
export const signInText: Texts<Words> = {
  en: {
    title: 'Sign in',
    motto: 'Your chats and photos, in a place that is yours.',
    expired: 'Your session has ended. Sign in again, and you are back where you were.',
    signedOut: 'You have signed out.',
    resent: 'A new code was sent. Use the newest one.',
    confirmed: 'Your address is confirmed. Sign in now.',
    shared: 'Everybody with an account here sees and changes the whole lake, yours and theirs.',
    codeInTerminal: (command) =>
      `This homelake runs on your own machine and sends no mail. The code is in the terminal where ${command} runs.`,
  },
  de: {
    title: 'Anmelden',
    motto: 'Deine Chats und Fotos, an einem Ort, der dir gehört.',
    expired: 'Deine Sitzung ist zu Ende. Melde dich wieder an, dann bist du, wo du warst.',
    signedOut: 'Du hast dich abgemeldet.',
    resent: 'Ein neuer Code ist verschickt. Nimm den neuesten.',
    confirmed: 'Deine Adresse ist bestätigt. Melde dich jetzt an.',
    shared: 'Alle, die hier ein Konto haben, sehen und ändern den ganzen See, deins und ihres.',
    codeInTerminal: (command) =>
      `Dieses homelake läuft auf deinem eigenen Rechner und verschickt keine Mails. Der Code steht im Terminal, in dem ${command} läuft.`,
  },
};
