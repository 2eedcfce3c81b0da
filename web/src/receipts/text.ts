import type { Texts } from '../text/language.ts';

/** Why something was not taken: what that is, and what to do. */
interface RefusalWords {
  title: string;
  todo: string;
}

interface Words {
  accepted: string;
  acceptedBefore: string;
  refused: string;
  uploadRemoved: string;
  unknown: { title: string; text: string };
  chat: string;
  noTitle: string;
  file: string;
  uploaded: string;
  period: string;
  periodOf: (first: string, last: string) => string;
  people: string;
  messages: (count: string) => string;
  size: string;
  code: string;
  written: string;
  styles: Readonly<Record<string, string>>;
  dates: string;
  orders: Readonly<Record<'dmy' | 'mdy' | 'ymd', string>>;
  certainties: Readonly<Record<'certain' | 'strong' | 'guess', string>>;
  evidence: Readonly<Record<string, string>>;
  counted: (agreeing: string, opposing: string | null) => string;
  lines: string;
  lineClasses: Readonly<Record<'message' | 'system' | 'continuation' | 'rejected', string>>;
  rows: string;
  kinds: Readonly<Record<'message' | 'media' | 'deleted' | 'system', string>>;
  pictures: string;
  picturesNew: (count: string) => string;
  picturesThere: (count: string) => string;
  picturesRejected: string;
  pictureFaults: Readonly<Record<string, string>>;
  otherMedia: string;
  otherMediaHint: string;
  mediaKinds: Readonly<Record<string, string>>;
  notes: string;
  rejectedLines: string;
  rejectedLinesHint: (shown: string, all: string) => string;
  line: (number: string) => string;
  lineReasons: Readonly<Record<string, string>>;
  seeChat: string;
  seePhotos: string;
  whatWasFound: string;
  detail: string;
  table: Readonly<Record<'looking' | 'late' | 'daily', string>>;
  looking: string;
  late: string;
  photoThere: string;
  refusals: Readonly<Record<string, RefusalWords>>;
  refusalOther: RefusalWords;
}

/** The words about what became of uploads. */
export const receiptsText: Texts<Words> = {
  en: {
    accepted: 'Taken in',
    acceptedBefore: 'Was here already',
    refused: 'Not taken',
    uploadRemoved: 'The upload was removed since. What was taken in stays.',
    unknown: {
      title: 'This receipt cannot be read',
      text: 'It may be of another version of homelake.',
    },
    chat: 'Chat',
    noTitle: 'A chat without a title',
    file: 'File',
    uploaded: 'Uploaded',
    period: 'From – to',
    periodOf: (first, last) => `${first} – ${last}`,
    people: 'People who wrote',
    messages: (count) => `${count} messages`,
    size: 'Size',
    code: 'Code',
    written: 'Written as',
    styles: {
      android: 'Android export',
      ios: 'iPhone export',
      legacy: 'Export of an old WhatsApp',
    },
    dates: 'Dates',
    orders: { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' },
    certainties: { certain: 'Certain', strong: 'Almost certain', guess: 'A guess: have a look' },
    evidence: {
      given: 'The order was given.',
      values: 'Some of its dates can be read in no other way.',
      impossible_dates: 'Read in another way, some dates would not exist, like 31 February.',
      time_order: 'Read in another way, time would run backwards more often.',
      change_frequency: 'What changes from message to message is the day, not the month.',
      other_export: 'Another export of this chat shows it.',
      habit: 'Files that look like this one usually are. Nothing in it tells for sure.',
    },
    counted: (agreeing, opposing) =>
      opposing === null
        ? `Places that say so: ${agreeing}.`
        : `Places that say so: ${agreeing}; that do not: ${opposing}.`,
    lines: 'Lines of the file',
    lineClasses: {
      message: 'begin a message',
      system: 'are notices by WhatsApp',
      continuation: 'go on with a message',
      rejected: 'belong to none and are left out',
    },
    rows: 'What is in it',
    kinds: {
      message: 'texts',
      media: 'pictures, voice and other media',
      deleted: 'deleted messages',
      system: 'notices by WhatsApp',
    },
    pictures: 'Pictures',
    picturesNew: (count) => `${count} new in your photos`,
    picturesThere: (count) => `${count} were there already`,
    picturesRejected: 'Left out',
    pictureFaults: {
      PICTURE_TOO_LARGE: 'larger than any phone’s picture',
      PICTURE_DAMAGED: 'damaged in the zip',
    },
    otherMedia: 'Other media in the zip',
    otherMediaHint: 'They stay in the zip.',
    mediaKinds: {
      picture: 'picture',
      sticker: 'sticker',
      gif: 'GIF',
      video: 'video',
      audio: 'audio',
      contact: 'contact',
      document: 'document',
    },
    notes: 'Worth a look',
    rejectedLines: 'Lines that were left out',
    rejectedLinesHint: (shown, all) => `The first ${shown} of ${all}`,
    line: (number) => `Line ${number}`,
    lineReasons: {
      BEFORE_FIRST_MESSAGE: 'stands before the first message',
      LINE_TOO_LONG: 'is longer than any message can be',
      MESSAGE_TOO_LONG: 'belongs to a message that is too long',
      AFTER_REJECTED_LINE: 'follows a line that was left out',
    },
    seeChat: 'Read the chat',
    seePhotos: 'See the photos',
    whatWasFound: 'All that was found',
    detail: 'In detail',
    table: {
      looking: 'It is being written into your table; this takes a minute.',
      late: 'It is not in the table yet. It will be after the next run of the job.',
      daily: 'You can read it once the table is brought up to date, every morning.',
    },
    looking: 'Being looked at…',
    late: 'Nobody has looked at it yet. Look later under Files, import receipts.',
    photoThere: 'In your photos',
    refusals: {
      EMPTY_FILE: { title: 'The file is empty', todo: 'Export or copy it again.' },
      NOT_TEXT: {
        title: 'This is no text',
        todo: 'Bring the .txt or .zip that WhatsApp makes when it exports a chat.',
      },
      IS_ZIP: {
        title: 'This is a zip under the name of a text',
        todo: 'Give it a name that ends with .zip, and bring it again.',
      },
      NOT_A_WHATSAPP_EXPORT: {
        title: 'This is not a WhatsApp chat',
        todo: 'In WhatsApp open a chat, choose “Export chat”, and bring the file that it makes.',
      },
      TOO_FEW_MESSAGES: {
        title: 'There are too few messages in it',
        todo: 'A chat needs two at least. Export it again once there are more.',
      },
      IMPOSSIBLE_DATES: {
        title: 'Its dates are no dates',
        todo: 'The file may have been changed. Export the chat again.',
      },
      ZIP_WITHOUT_CHAT: {
        title: 'There is no chat in this zip',
        todo: 'Bring the zip as WhatsApp made it. Photos are brought unpacked.',
      },
      ZIP_UNREADABLE: {
        title: 'The zip is damaged',
        todo: 'It may not have been copied to its end. Export the chat again.',
      },
      ZIP_ENCRYPTED: {
        title: 'The zip has a password',
        todo: 'Unpack it, and bring the text that is in it.',
      },
      ZIP_NESTED: {
        title: 'There is another zip in this zip',
        todo: 'Unpack it, and bring the zip that is in it.',
      },
      ZIP_SEVERAL_CHATS: {
        title: 'There are several chats in this zip',
        todo: 'Unpack it, and bring them one by one.',
      },
      ZIP_TOO_MANY_FILES: {
        title: 'There are too many files in this zip',
        todo: 'Unpack it, and bring the text that is in it.',
      },
      ZIP_TOO_LARGE: {
        title: 'The zip is too large',
        todo: 'Export the chat without media, and bring its photos by themselves.',
      },
      ZIP_UNSAFE_NAMES: {
        title: 'This zip is not as WhatsApp makes them',
        todo: 'Its files want to be unpacked elsewhere. Export the chat again.',
      },
      ZIP_AMBIGUOUS_NAMES: {
        title: 'This zip is not as WhatsApp makes them',
        todo: 'One name stands for several files in it. Export the chat again.',
      },
      TEXT_TOO_LARGE: {
        title: 'The text is larger than any chat',
        todo: 'Bring the file as WhatsApp made it.',
      },
      FILE_TOO_LARGE: {
        title: 'The photo is too large',
        todo: 'Up to 100 MB can be shown. It stays among your files.',
      },
      NOT_AN_IMAGE: {
        title: 'This is no picture',
        todo: 'Its name says so, its content does not. Copy it again from where it came.',
      },
      UNSUPPORTED_TYPE: {
        title: 'This kind of picture cannot be shown',
        todo: 'Bring it as JPEG, PNG or WebP. On an iPhone: Settings, Camera, Formats, “Most Compatible”.',
      },
      DAMAGED_HEADER: {
        title: 'The picture is damaged',
        todo: 'Copy it again from where it came.',
      },
      DAMAGED_IMAGE: {
        title: 'The picture is cut short or damaged',
        todo: 'Copy it again from where it came.',
      },
      TOO_MANY_PIXELS: {
        title: 'The picture has too many pixels',
        todo: 'Make it smaller, and bring it again.',
      },
      TOO_MUCH_MEMORY: {
        title: 'The picture is written in a way that takes too much memory',
        todo: 'Save it as a plain JPEG, and bring it again.',
      },
      NAME_TOO_LONG: {
        title: 'The name of the photo is too long',
        todo: 'Give it a shorter name or fewer folders, and bring it again.',
      },
    },
    refusalOther: { title: 'It was not taken', todo: 'What was found stands below.' },
  },
  de: {
    accepted: 'Aufgenommen',
    acceptedBefore: 'War schon da',
    refused: 'Nicht aufgenommen',
    uploadRemoved: 'Die hochgeladene Datei ist inzwischen weg. Was aufgenommen wurde, bleibt.',
    unknown: {
      title: 'Dieser Beleg lässt sich nicht lesen',
      text: 'Vielleicht ist er von einer anderen Version von homelake.',
    },
    chat: 'Chat',
    noTitle: 'Ein Chat ohne Titel',
    file: 'Datei',
    uploaded: 'Hochgeladen',
    period: 'Von – bis',
    periodOf: (first, last) => `${first} – ${last}`,
    people: 'Haben geschrieben',
    messages: (count) => `${count} Nachrichten`,
    size: 'Größe',
    code: 'Code',
    written: 'Geschrieben als',
    styles: {
      android: 'Export von Android',
      ios: 'Export vom iPhone',
      legacy: 'Export eines alten WhatsApp',
    },
    dates: 'Datum',
    orders: { dmy: 'Tag, Monat, Jahr', mdy: 'Monat, Tag, Jahr', ymd: 'Jahr, Monat, Tag' },
    certainties: { certain: 'Sicher', strong: 'Fast sicher', guess: 'Geraten: sieh mal nach' },
    evidence: {
      given: 'Die Reihenfolge wurde angegeben.',
      values: 'Manche Datumsangaben lassen sich nur so lesen.',
      impossible_dates: 'Anders gelesen gäbe es manche Tage nicht, wie den 31. Februar.',
      time_order: 'Anders gelesen liefe die Zeit öfter rückwärts.',
      change_frequency: 'Was sich von Nachricht zu Nachricht ändert, ist der Tag, nicht der Monat.',
      other_export: 'Ein anderer Export dieses Chats zeigt es.',
      habit: 'Dateien, die so aussehen, sind meist so. Sicher sagt es nichts darin.',
    },
    counted: (agreeing, opposing) =>
      opposing === null
        ? `Stellen, die dafür sprechen: ${agreeing}.`
        : `Stellen, die dafür sprechen: ${agreeing}; dagegen: ${opposing}.`,
    lines: 'Zeilen der Datei',
    lineClasses: {
      message: 'beginnen eine Nachricht',
      system: 'sind Hinweise von WhatsApp',
      continuation: 'setzen eine Nachricht fort',
      rejected: 'gehören zu keiner und bleiben weg',
    },
    rows: 'Was darin ist',
    kinds: {
      message: 'Texte',
      media: 'Bilder, Sprache und andere Medien',
      deleted: 'gelöschte Nachrichten',
      system: 'Hinweise von WhatsApp',
    },
    pictures: 'Bilder',
    picturesNew: (count) => `${count} neu bei deinen Fotos`,
    picturesThere: (count) => `${count} waren schon da`,
    picturesRejected: 'Weggelassen',
    pictureFaults: {
      PICTURE_TOO_LARGE: 'größer als das Bild jedes Telefons',
      PICTURE_DAMAGED: 'im Zip beschädigt',
    },
    otherMedia: 'Andere Medien im Zip',
    otherMediaHint: 'Sie bleiben im Zip.',
    mediaKinds: {
      picture: 'Bild',
      sticker: 'Sticker',
      gif: 'GIF',
      video: 'Video',
      audio: 'Ton',
      contact: 'Kontakt',
      document: 'Dokument',
    },
    notes: 'Sieh mal nach',
    rejectedLines: 'Zeilen, die wegblieben',
    rejectedLinesHint: (shown, all) => `Die ersten ${shown} von ${all}`,
    line: (number) => `Zeile ${number}`,
    lineReasons: {
      BEFORE_FIRST_MESSAGE: 'steht vor der ersten Nachricht',
      LINE_TOO_LONG: 'ist länger, als eine Nachricht sein kann',
      MESSAGE_TOO_LONG: 'gehört zu einer Nachricht, die zu lang ist',
      AFTER_REJECTED_LINE: 'folgt auf eine Zeile, die wegblieb',
    },
    seeChat: 'Chat lesen',
    seePhotos: 'Fotos ansehen',
    whatWasFound: 'Alles, was gefunden wurde',
    detail: 'Genauer',
    table: {
      looking: 'Er wird in deine Tabelle geschrieben; das dauert eine Minute.',
      late: 'Er ist noch nicht in der Tabelle. Nach dem nächsten Lauf wird er es sein.',
      daily: 'Lesen kannst du ihn, sobald die Tabelle erneuert wird, jeden Morgen.',
    },
    looking: 'Wird angesehen…',
    late: 'Noch hat es niemand angesehen. Sieh später unter Dateien, Import-Belege nach.',
    photoThere: 'Bei deinen Fotos',
    refusals: {
      EMPTY_FILE: {
        title: 'Die Datei ist leer',
        todo: 'Exportiere oder kopiere sie noch einmal.',
      },
      NOT_TEXT: {
        title: 'Das ist kein Text',
        todo: 'Bring die .txt oder .zip, die WhatsApp beim Exportieren eines Chats macht.',
      },
      IS_ZIP: {
        title: 'Das ist ein Zip unter dem Namen eines Texts',
        todo: 'Gib ihm einen Namen, der mit .zip endet, und bring es noch einmal.',
      },
      NOT_A_WHATSAPP_EXPORT: {
        title: 'Das ist kein Chat von WhatsApp',
        todo: 'Öffne in WhatsApp einen Chat, wähle „Chat exportieren“ und bring die Datei, die entsteht.',
      },
      TOO_FEW_MESSAGES: {
        title: 'Es sind zu wenige Nachrichten darin',
        todo: 'Zwei braucht ein Chat. Exportiere ihn wieder, wenn es mehr sind.',
      },
      IMPOSSIBLE_DATES: {
        title: 'Das Datum ist nirgends eines',
        todo: 'Vielleicht wurde die Datei verändert. Exportiere den Chat noch einmal.',
      },
      ZIP_WITHOUT_CHAT: {
        title: 'In diesem Zip ist kein Chat',
        todo: 'Bring das Zip, wie WhatsApp es gemacht hat. Fotos kommen ausgepackt.',
      },
      ZIP_UNREADABLE: {
        title: 'Das Zip ist beschädigt',
        todo: 'Vielleicht wurde es nicht bis zum Ende kopiert. Exportiere den Chat noch einmal.',
      },
      ZIP_ENCRYPTED: {
        title: 'Das Zip hat ein Passwort',
        todo: 'Pack es aus und bring den Text, der darin ist.',
      },
      ZIP_NESTED: {
        title: 'In diesem Zip ist noch ein Zip',
        todo: 'Pack es aus und bring das Zip, das darin ist.',
      },
      ZIP_SEVERAL_CHATS: {
        title: 'In diesem Zip sind mehrere Chats',
        todo: 'Pack es aus und bring sie einzeln.',
      },
      ZIP_TOO_MANY_FILES: {
        title: 'In diesem Zip sind zu viele Dateien',
        todo: 'Pack es aus und bring den Text, der darin ist.',
      },
      ZIP_TOO_LARGE: {
        title: 'Das Zip ist zu groß',
        todo: 'Exportiere den Chat ohne Medien und bring seine Fotos für sich.',
      },
      ZIP_UNSAFE_NAMES: {
        title: 'So macht WhatsApp keine Zips',
        todo: 'Seine Dateien wollen woanders ausgepackt werden. Exportiere den Chat noch einmal.',
      },
      ZIP_AMBIGUOUS_NAMES: {
        title: 'So macht WhatsApp keine Zips',
        todo: 'Ein Name steht darin für mehrere Dateien. Exportiere den Chat noch einmal.',
      },
      TEXT_TOO_LARGE: {
        title: 'Der Text ist größer als jeder Chat',
        todo: 'Bring die Datei, wie WhatsApp sie gemacht hat.',
      },
      FILE_TOO_LARGE: {
        title: 'Das Foto ist zu groß',
        todo: 'Gezeigt wird bis 100 MB. Es bleibt bei deinen Dateien.',
      },
      NOT_AN_IMAGE: {
        title: 'Das ist kein Bild',
        todo: 'Der Name sagt es, der Inhalt nicht. Kopiere es noch einmal von dort, wo es herkommt.',
      },
      UNSUPPORTED_TYPE: {
        title: 'Diese Art Bild lässt sich nicht zeigen',
        todo: 'Bring es als JPEG, PNG oder WebP. Am iPhone: Einstellungen, Kamera, Formate, „Maximale Kompatibilität“.',
      },
      DAMAGED_HEADER: {
        title: 'Das Bild ist beschädigt',
        todo: 'Kopiere es noch einmal von dort, wo es herkommt.',
      },
      DAMAGED_IMAGE: {
        title: 'Das Bild ist abgeschnitten oder beschädigt',
        todo: 'Kopiere es noch einmal von dort, wo es herkommt.',
      },
      TOO_MANY_PIXELS: {
        title: 'Das Bild hat zu viele Pixel',
        todo: 'Mach es kleiner und bring es noch einmal.',
      },
      TOO_MUCH_MEMORY: {
        title: 'Das Bild ist so geschrieben, dass es zu viel Speicher braucht',
        todo: 'Speichere es als einfaches JPEG und bring es noch einmal.',
      },
      NAME_TOO_LONG: {
        title: 'Der Name des Fotos ist zu lang',
        todo: 'Gib ihm einen kürzeren Namen oder weniger Ordner und bring es noch einmal.',
      },
    },
    refusalOther: { title: 'Es wurde nicht aufgenommen', todo: 'Was gefunden wurde, steht unten.' },
  },
};
