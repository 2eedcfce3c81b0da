import type { Texts } from '../text/language.ts';

interface Words {
  loading: string;
  close: string;
  cancel: string;
  retry: string;
  clear: string;
  search: string;
  dismiss: string;
  progress: string;
  errorTitle: string;
  errorCode: (code: string) => string;
  errors: Readonly<Record<string, string>>;
  errorOther: string;
}

/** Words that all features share, and what errors mean by their codes. */
export const uiText: Texts<Words> = {
  en: {
    loading: 'Loading…',
    close: 'Close',
    cancel: 'Cancel',
    retry: 'Try again',
    clear: 'Clear',
    search: 'Search',
    dismiss: 'Dismiss',
    progress: 'Progress',
    errorTitle: 'That did not work',
    errorCode: (code) => `Code: ${code}`,
    errors: {
      NO_CONNECTION: 'homelake cannot be reached. Is it running, and are you online?',
      SESSION_ENDED: 'Your session has ended. Sign in again.',
      SIGN_IN_BUSY: 'The sign-in did not answer. Try again in a moment.',
      HTTP_429: 'That was a lot at once. Try again in a moment.',
      HTTP_504: 'This took too long. Ask for less, or try again in a moment.',
      CHATS_TIMEOUT: 'This took too long. Ask for fewer days.',
      CHATS_BUSY: 'There is a lot going on. Try again in a moment.',
      CHATS_TOO_MUCH_DATA: 'This would read more than is allowed. Ask for fewer days.',
      CHATS_TABLE_MISSING: 'The table of messages is not there yet.',
      PHOTO_INDEX_BUSY: 'There is a lot going on. Try again in a moment.',
      PHOTO_INDEX_MISSING: 'The index of photos is not there yet.',
      INVALID_PARAMETERS: 'This address asks for something that does not exist.',
      AccessDenied: 'You may not do this.',
      NoSuchKey: 'This file is not there any more.',
      PAGE_BROKEN: 'This page has a fault. Reloading it may help.',
      PAGE_NOT_LOADED: 'This page could not be loaded. There may be a new version: reload it.',
    },
    errorOther: 'Something went wrong. Try again in a moment.',
  },
  de: {
    loading: 'Lädt…',
    close: 'Schließen',
    cancel: 'Abbrechen',
    retry: 'Noch einmal versuchen',
    clear: 'Leeren',
    search: 'Suchen',
    dismiss: 'Ausblenden',
    progress: 'Fortschritt',
    errorTitle: 'Das hat nicht geklappt',
    errorCode: (code) => `Code: ${code}`,
    errors: {
      NO_CONNECTION: 'homelake ist nicht zu erreichen. Läuft es, und bist du online?',
      SESSION_ENDED: 'Deine Sitzung ist zu Ende. Melde dich wieder an.',
      SIGN_IN_BUSY: 'Die Anmeldung hat nicht geantwortet. Versuche es gleich noch einmal.',
      HTTP_429: 'Das war viel auf einmal. Versuche es gleich noch einmal.',
      HTTP_504: 'Das hat zu lange gedauert. Frage nach weniger, oder versuche es gleich wieder.',
      CHATS_TIMEOUT: 'Das hat zu lange gedauert. Frage nach weniger Tagen.',
      CHATS_BUSY: 'Gerade ist viel los. Versuche es gleich noch einmal.',
      CHATS_TOO_MUCH_DATA: 'Das würde mehr lesen, als erlaubt ist. Frage nach weniger Tagen.',
      CHATS_TABLE_MISSING: 'Die Tabelle der Nachrichten ist noch nicht da.',
      PHOTO_INDEX_BUSY: 'Gerade ist viel los. Versuche es gleich noch einmal.',
      PHOTO_INDEX_MISSING: 'Das Verzeichnis der Fotos ist noch nicht da.',
      INVALID_PARAMETERS: 'Diese Adresse fragt nach etwas, das es nicht gibt.',
      AccessDenied: 'Das darfst du nicht.',
      NoSuchKey: 'Diese Datei ist nicht mehr da.',
      PAGE_BROKEN: 'Diese Seite hat einen Fehler. Neu laden kann helfen.',
      PAGE_NOT_LOADED:
        'Diese Seite ließ sich nicht laden. Vielleicht gibt es eine neue Version: Lade sie neu.',
    },
    errorOther: 'Etwas ist schiefgegangen. Versuche es gleich noch einmal.',
  },
};
