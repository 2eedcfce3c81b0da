import type { Texts } from '../text/language.ts';
import type { StorageChoice } from './storageChoices.ts';

/** Where one exports a chat. */
export type Phone = 'iphone' | 'android';

interface Words {
  title: string;
  drop: string;
  dropHere: string;
  dropHint: string;
  or: string;
  chooseFiles: string;
  chooseFolder: string;
  reading: string;
  bring: {
    chats: { title: string; phone: string; phones: Readonly<Record<Phone, string>> };
    steps: Readonly<Record<Phone, readonly string[]>>;
    photos: { title: string; text: string };
    other: { title: string; text: string };
  };
  more: string;
  keepRawOnly: string;
  keepRawOnlyHint: string;
  storage: string;
  storageHint: string;
  storageClasses: Readonly<Record<StorageChoice, { label: string; hint: string }>>;
  nothing: string;
  leftOut: (count: string) => string;
  unreadable: (count: string, names: string) => string;
  notLoaded: string;
  panel: string;
  open: string;
  fold: string;
  dismiss: string;
  cancel: (name: string) => string;
  cancelAll: string;
  retry: (name: string) => string;
  retryAll: string;
  uploading: (done: string, all: string) => string;
  paused: string;
  finished: (count: string) => string;
  finishedOne: string;
  finishedSome: (done: string, failed: string) => string;
  looking: string;
  notUsed: (count: string, arrived: string, only: boolean) => string;
  rate: (bytes: string) => string;
  left: (time: string) => string;
  sent: (loaded: string, size: string) => string;
  moreRows: (count: string) => string;
  /** The panel itself cannot be shown. */
  fault: string;
  /** Signing out would end what is on its way. */
  leave: { title: string; text: string; stay: string; leave: string };
  states: Readonly<
    Record<'waiting' | 'checking' | 'stalled' | 'offline' | 'done' | 'cancelled', string>
  >;
  there: string;
  kept: string;
  /** A picture of a kind that the gallery does not show. */
  keptPicture: string;
  beside: string;
  photos: (count: string) => string;
  failures: Readonly<Record<string, string>>;
  failureOther: (code: string) => string;
  said: {
    chat: (chat: string, messages: string) => string;
    refused: (name: string, why: string) => string;
    all: (done: string, one: boolean) => string;
    failed: (failed: string) => string;
  };
}

/** The words of uploading. */
export const uploadText: Texts<Words> = {
  en: {
    title: 'Bring something home',
    drop: 'Let go, and it comes to your lake',
    dropHere: 'Drop files or folders here',
    dropHint:
      'Each finds its own place. Nothing is overwritten; to bring a file again does no harm.',
    or: 'or',
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose a folder',
    reading: 'Looking through the folders…',
    bring: {
      chats: {
        title: 'A WhatsApp chat',
        phone: 'Your phone',
        phones: { iphone: 'iPhone', android: 'Android' },
      },
      steps: {
        iphone: [
          'Open the chat and tap its name at the top',
          'Scroll down, tap “Export Chat”, then “Attach Media”',
          'Save the .zip to Files or send it to yourself, and bring it here',
        ],
        android: [
          'Open the chat and tap ⋮, then “More”',
          'Tap “Export chat”, then “Include media”',
          'Save the .zip (or .txt) to Drive or send it to yourself, and bring it here',
        ],
      },
      photos: {
        title: 'Photos',
        text: 'JPEG, PNG and WebP, whole folders too. They are sorted by when they were taken.',
      },
      other: {
        title: 'Anything else',
        text: 'Documents, videos, music: it is kept as it is, under Files.',
      },
    },
    more: 'More choices',
    keepRawOnly: 'Only keep these files; do not look into them',
    keepRawOnlyHint: 'They go to the archive: not to photos, not to chats.',
    storage: 'How to store what is only kept',
    storageHint: 'For the archive and for other files. Chats and photos are always ready.',
    storageClasses: {
      STANDARD: { label: 'Always ready', hint: 'For what you look at. Costs the most to keep.' },
      STANDARD_IA: {
        label: 'Seldom needed',
        hint: 'Half the price to keep, a little to download. Counted for 30 days at least.',
      },
      GLACIER_IR: {
        label: 'Hardly ever needed',
        hint: 'A sixth of the price; still there at once, downloads cost more. Counted for 90 days at least.',
      },
      DEEP_ARCHIVE: {
        label: 'Put away for years',
        hint: 'The cheapest. Before a download it must be restored in AWS, which takes 12 hours or more. Counted for 180 days at least.',
      },
    },
    nothing: 'There are no files in it that can be brought.',
    leftOut: (count) => `Left out: hidden files and the like (${count}).`,
    unreadable: (count, names) => `Could not be read: ${count} (${names}).`,
    notLoaded: 'Uploading could not be loaded. Are you online?',
    panel: 'Uploads',
    open: 'Show uploads',
    fold: 'Fold uploads',
    dismiss: 'Done, close',
    cancel: (name) => `Cancel ${name}`,
    cancelAll: 'Cancel all',
    retry: (name) => `Try ${name} again`,
    retryAll: 'Try the failed ones again',
    uploading: (done, all) => `Uploading, ${done} of ${all}`,
    paused: 'Offline; goes on by itself',
    finished: (count) => `${count} files are in your lake`,
    finishedOne: 'The file is in your lake',
    finishedSome: (done, failed) => `${done} in your lake, ${failed} not`,
    looking: 'Being looked at…',
    notUsed: (count, arrived, only) =>
      only ? 'It could not be used' : `${count} of these ${arrived} could not be used`,
    rate: (bytes) => `${bytes}/s`,
    left: (time) => `${time} left`,
    sent: (loaded, size) => `${loaded} of ${size}`,
    moreRows: (count) => `and ${count} more`,
    fault: 'How uploads are going cannot be shown: that has a fault. They go on meanwhile.',
    leave: {
      title: 'Sign out while files are on their way?',
      text: 'What has not arrived yet is cancelled. What has arrived stays.',
      stay: 'Stay',
      leave: 'Sign out',
    },
    states: {
      waiting: 'Waiting',
      checking: 'Looking whether it is here already…',
      stalled: 'The connection broke; trying again…',
      offline: 'Waiting for the connection',
      done: 'Arrived',
      cancelled: 'Cancelled',
    },
    there: 'Already here',
    kept: 'Kept under Files',
    keptPicture: 'Kept under Files; the gallery shows JPEG, PNG and WebP',
    beside: 'Kept beside another file of this name',
    photos: (count) => `${count} photos`,
    failures: {
      FILE_EMPTY: 'The file is empty. Copy or export it again.',
      FILE_GONE:
        'The file cannot be read: it was changed, moved or unplugged meanwhile. Choose it again.',
      PATH_TOO_LONG: 'Its name and folders are too long. Shorten them, and bring it again.',
      NO_CONNECTION: 'homelake cannot be reached. Is it running, and are you online? Try again.',
      SESSION_ENDED: 'Your session has ended. Sign in again, then try again.',
      AccessDenied: 'You may not store files there.',
      ExpiredToken: 'Your keys are too old, and no new ones came. Try again.',
      RequestTimeTooSkewed: 'The clock of this device is wrong. Set it, then try again.',
      EntityTooLarge: 'The file is too large for the bucket.',
      InvalidStorageClass: 'The bucket does not know this way of storing. Choose another one.',
      InternalError: 'The lake had a fault. Is its disk full? Try again.',
      SlowDown: 'There is a lot going on. Try again in a moment.',
    },
    failureOther: (code) => `It did not arrive (${code}). Try again in a moment.`,
    said: {
      chat: (chat, messages) => `${chat}: ${messages}`,
      refused: (name, why) => `${name}: ${why}`,
      all: (done) => `All uploads are over: ${done} arrived.`,
      failed: (failed) => `${failed} did not.`,
    },
  },
  de: {
    title: 'Bring etwas nach Hause',
    drop: 'Lass los, und es kommt in deinen See',
    dropHere: 'Lass Dateien oder Ordner hier fallen',
    dropHint:
      'Alles findet seinen Platz. Nichts wird überschrieben; eine Datei noch einmal zu bringen schadet nicht.',
    or: 'oder',
    chooseFiles: 'Dateien wählen',
    chooseFolder: 'Ordner wählen',
    reading: 'Sieht die Ordner durch…',
    bring: {
      chats: {
        title: 'Ein WhatsApp-Chat',
        phone: 'Dein Telefon',
        phones: { iphone: 'iPhone', android: 'Android' },
      },
      steps: {
        iphone: [
          'Öffne den Chat und tippe oben auf seinen Namen',
          'Tippe ganz unten auf „Chat exportieren“, dann „Medien anhängen“',
          'Sichere die .zip in Dateien oder schick sie dir selbst, und bring sie hierher',
        ],
        android: [
          'Öffne den Chat und tippe auf ⋮, dann „Mehr“',
          'Tippe auf „Chat exportieren“, dann „Mit Medien“',
          'Sichere die .zip (oder .txt) in Drive oder schick sie dir selbst, und bring sie hierher',
        ],
      },
      photos: {
        title: 'Fotos',
        text: 'JPEG, PNG und WebP, auch ganze Ordner. Sie werden nach der Aufnahmezeit sortiert.',
      },
      other: {
        title: 'Alles andere',
        text: 'Dokumente, Videos, Musik: Es bleibt, wie es ist, unter Dateien.',
      },
    },
    more: 'Mehr Möglichkeiten',
    keepRawOnly: 'Diese Dateien nur aufheben, nicht hineinsehen',
    keepRawOnlyHint: 'Sie kommen ins Archiv: nicht zu den Fotos, nicht zu den Chats.',
    storage: 'Wie gespeichert wird, was nur aufgehoben wird',
    storageHint: 'Für das Archiv und andere Dateien. Chats und Fotos sind immer bereit.',
    storageClasses: {
      STANDARD: { label: 'Immer bereit', hint: 'Für das, was du ansiehst. Kostet am meisten.' },
      STANDARD_IA: {
        label: 'Selten gebraucht',
        hint: 'Der halbe Preis, das Herunterladen kostet etwas. Mindestens 30 Tage werden gerechnet.',
      },
      GLACIER_IR: {
        label: 'Fast nie gebraucht',
        hint: 'Ein Sechstel des Preises; gleich da, Herunterladen kostet mehr. Mindestens 90 Tage werden gerechnet.',
      },
      DEEP_ARCHIVE: {
        label: 'Für Jahre weggelegt',
        hint: 'Am billigsten. Vor dem Herunterladen muss es in AWS wiederhergestellt werden, das dauert 12 Stunden oder mehr. Mindestens 180 Tage werden gerechnet.',
      },
    },
    nothing: 'Darin sind keine Dateien, die sich bringen lassen.',
    leftOut: (count) => `Weggelassen: versteckte Dateien und dergleichen (${count}).`,
    unreadable: (count, names) => `Nicht zu lesen: ${count} (${names}).`,
    notLoaded: 'Das Hochladen ließ sich nicht laden. Bist du online?',
    panel: 'Uploads',
    open: 'Uploads zeigen',
    fold: 'Uploads einklappen',
    dismiss: 'Fertig, schließen',
    cancel: (name) => `${name} abbrechen`,
    cancelAll: 'Alle abbrechen',
    retry: (name) => `${name} noch einmal versuchen`,
    retryAll: 'Was nicht ankam, noch einmal versuchen',
    uploading: (done, all) => `Lädt hoch, ${done} von ${all}`,
    paused: 'Offline; geht von selbst weiter',
    finished: (count) => `${count} Dateien sind in deinem See`,
    finishedOne: 'Die Datei ist in deinem See',
    finishedSome: (done, failed) => `${done} in deinem See, ${failed} nicht`,
    looking: 'Werden angesehen…',
    notUsed: (count, arrived, only) =>
      only ? 'Sie ist nicht zu gebrauchen' : `Nicht zu gebrauchen: ${count} von diesen ${arrived}`,
    rate: (bytes) => `${bytes}/s`,
    left: (time) => `noch ${time}`,
    sent: (loaded, size) => `${loaded} von ${size}`,
    moreRows: (count) => `und ${count} weitere`,
    fault: 'Wie es mit den Uploads steht, lässt sich nicht zeigen: ein Fehler. Sie gehen weiter.',
    leave: {
      title: 'Abmelden, während Dateien unterwegs sind?',
      text: 'Was noch nicht angekommen ist, wird abgebrochen. Was angekommen ist, bleibt.',
      stay: 'Bleiben',
      leave: 'Abmelden',
    },
    states: {
      waiting: 'Wartet',
      checking: 'Sieht nach, ob sie schon da ist…',
      stalled: 'Die Verbindung brach ab; neuer Versuch…',
      offline: 'Wartet auf die Verbindung',
      done: 'Angekommen',
      cancelled: 'Abgebrochen',
    },
    there: 'Schon da',
    kept: 'Aufgehoben unter Dateien',
    keptPicture: 'Aufgehoben unter Dateien; die Galerie zeigt JPEG, PNG und WebP',
    beside: 'Aufgehoben neben einer anderen Datei dieses Namens',
    photos: (count) => `${count} Fotos`,
    failures: {
      FILE_EMPTY: 'Die Datei ist leer. Kopiere oder exportiere sie noch einmal.',
      FILE_GONE:
        'Die Datei lässt sich nicht lesen: Sie wurde inzwischen verändert, verschoben oder abgezogen. Wähle sie noch einmal.',
      PATH_TOO_LONG: 'Name und Ordner sind zu lang. Kürze sie und bring sie noch einmal.',
      NO_CONNECTION:
        'homelake ist nicht zu erreichen. Läuft es, und bist du online? Versuche es noch einmal.',
      SESSION_ENDED: 'Deine Sitzung ist zu Ende. Melde dich wieder an und versuche es noch einmal.',
      AccessDenied: 'Dort darfst du nichts speichern.',
      ExpiredToken: 'Deine Schlüssel sind zu alt, und neue kamen nicht. Versuche es noch einmal.',
      RequestTimeTooSkewed:
        'Die Uhr dieses Geräts geht falsch. Stell sie, dann versuche es noch einmal.',
      EntityTooLarge: 'Die Datei ist zu groß für den Speicher.',
      InvalidStorageClass: 'Diese Art zu speichern gibt es dort nicht. Wähle eine andere.',
      InternalError: 'Im See ging etwas schief. Ist die Platte voll? Versuche es noch einmal.',
      SlowDown: 'Gerade ist viel los. Versuche es gleich noch einmal.',
    },
    failureOther: (code) => `Sie kam nicht an (${code}). Versuche es gleich noch einmal.`,
    said: {
      chat: (chat, messages) => `${chat}: ${messages}`,
      refused: (name, why) => `${name}: ${why}`,
      all: (done, one) => `Alle Uploads sind zu Ende: ${one ? '1 kam an' : `${done} kamen an`}.`,
      failed: (failed) => `${failed} nicht.`,
    },
  },
};
