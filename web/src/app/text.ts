import type { Texts } from '../text/language.ts';

interface Words {
  skip: string;
  navigation: string;
  nav: Readonly<Record<'photos' | 'chats' | 'insights' | 'files', string>>;
  add: string;
  offline: string;
  menu: {
    open: string;
    theme: string;
    themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
    language: string;
    languageSystem: string;
    languages: Readonly<Record<'en' | 'de', string>>;
    /** Who else sees the lake. */
    shared: string;
    signOut: string;
  };
  notFound: { title: string; text: string; home: string };
  firstSteps: {
    title: string;
    lead: string;
    chats: { title: string; text: string; steps: readonly string[] };
    photos: { title: string; text: string; more: string };
    add: string;
    drop: string;
  };
}

// Languages are named in themselves, so that whoever got the wrong one finds their own.
const languages = { en: 'English', de: 'Deutsch' };

/** The words of what is around all pages. */
export const appText: Texts<Words> = {
  en: {
    skip: 'Skip to content',
    navigation: 'Main',
    nav: { photos: 'Photos', chats: 'Chats', insights: 'Insights', files: 'Files' },
    add: 'Add',
    offline: 'You are offline. What you see may be old; uploads wait.',
    menu: {
      open: 'Account and settings',
      theme: 'Appearance',
      themes: { system: 'As this device', light: 'Light', dark: 'Dark' },
      language: 'Language',
      languageSystem: 'As this browser',
      languages,
      shared: 'Everybody with an account here sees and changes the whole lake.',
      signOut: 'Sign out',
    },
    notFound: {
      title: 'Nothing here',
      text: 'There is no page at this address',
      home: 'To the start',
    },
    firstSteps: {
      title: 'Welcome home',
      lead: 'Your lake is empty. Bring your first chat or photos; they stay yours.',
      chats: {
        title: 'A WhatsApp chat',
        text: 'In WhatsApp, on your phone:',
        steps: [
          'Open a chat, then its menu',
          'Choose “Export chat”, with media if you like',
          'Bring the .zip or .txt here',
        ],
      },
      photos: {
        title: 'Photos',
        text: 'JPEG, PNG and WebP, as many as you like, whole folders too.',
        more: 'They are sorted by when they were taken, even where only the file name or the chat knows.',
      },
      add: 'Choose files',
      drop: 'or drop them anywhere on this page',
    },
  },
  de: {
    skip: 'Zum Inhalt',
    navigation: 'Hauptmenü',
    nav: { photos: 'Fotos', chats: 'Chats', insights: 'Einblicke', files: 'Dateien' },
    add: 'Hinzufügen',
    offline: 'Du bist offline. Was du siehst, kann alt sein; Uploads warten.',
    menu: {
      open: 'Konto und Einstellungen',
      theme: 'Aussehen',
      themes: { system: 'Wie dieses Gerät', light: 'Hell', dark: 'Dunkel' },
      language: 'Sprache',
      languageSystem: 'Wie dieser Browser',
      languages,
      shared: 'Alle, die hier ein Konto haben, sehen und ändern den ganzen See.',
      signOut: 'Abmelden',
    },
    notFound: {
      title: 'Hier ist nichts',
      text: 'An dieser Adresse gibt es keine Seite',
      home: 'Zum Anfang',
    },
    firstSteps: {
      title: 'Willkommen zu Hause',
      lead: 'Dein See ist noch leer. Bring deinen ersten Chat oder Fotos; sie bleiben deine.',
      chats: {
        title: 'Ein WhatsApp-Chat',
        text: 'In WhatsApp, auf deinem Telefon:',
        steps: [
          'Öffne einen Chat und dann sein Menü',
          'Wähle „Chat exportieren“, gern mit Medien',
          'Bring die .zip oder .txt hierher',
        ],
      },
      photos: {
        title: 'Fotos',
        text: 'JPEG, PNG und WebP, so viele du magst, auch ganze Ordner.',
        more: 'Sie werden nach der Aufnahmezeit sortiert, auch wenn nur der Dateiname oder der Chat sie kennt.',
      },
      add: 'Dateien wählen',
      drop: 'oder lass sie irgendwo auf dieser Seite fallen',
    },
  },
};
