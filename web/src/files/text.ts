import type { Texts } from '../text/language.ts';
import type { AreaName } from './areas.ts';

interface Words {
  title: string;
  lead: string;
  yours: string;
  made: string;
  areas: Readonly<Record<AreaName, { title: string; text: string }>>;
  receipts: { title: string; text: string; empty: string; emptyText: string; more: string };
  crumbs: string;
  start: string;
  empty: string;
  emptyText: string;
  emptyArea: string;
  add: string;
  /** Of a number of files, and that number as text. */
  loaded: (files: number, text: string, size: string) => string;
  loadedMore: (files: string, size: string) => string;
  loadMore: string;
  sort: string;
  sorts: Readonly<Record<SortName, string>>;
  columns: Readonly<Record<'name' | 'size' | 'date' | 'actions', string>>;
  folder: string;
  download: (name: string) => string;
  downloadFailed: (name: string) => string;
  openReceipt: (name: string) => string;
  receiptOf: string;
  deleteOne: (name: string) => string;
  select: (name: string) => string;
  selectAll: string;
  selected: (count: string) => string;
  clearSelection: string;
  delete: string;
  storage: Readonly<Record<string, string>>;
  mustRestore: string;
  removal: {
    title: (count: string) => string;
    titleOne: (name: string) => string;
    counting: string;
    counted: (files: number, text: string, size: string) => string;
    areas: Readonly<Partial<Record<AreaName, string>>>;
    forGood: string;
    regret: string;
    confirm: string;
    removed: (count: string) => string;
    left: (count: string, code: string) => string;
  };
  receipt: { title: string; back: string; missing: string; missingText: string; again: string };
  unknownPlace: string;
  unknownPlaceText: string;
}

/** What a folder can be sorted by. */
export type SortName = 'name' | 'size' | 'date';

/** The words of the pages of files. */
export const filesText: Texts<Words> = {
  en: {
    title: 'Files',
    lead: 'Everything in your lake, as it lies there.',
    yours: 'What you brought',
    made: 'What was made of it',
    areas: {
      chatTexts: { title: 'Chat uploads, as text', text: 'WhatsApp exports that came as .txt' },
      chatZips: { title: 'Chat uploads, as zip', text: 'WhatsApp exports with their media' },
      photos: { title: 'Photos as uploaded', text: 'Yours, and those out of chats' },
      misc: { title: 'Other files', text: 'Kept as they came' },
      archive: { title: 'Archive', text: 'Only kept; nobody looks inside' },
      chatReceipts: { title: 'Receipts of chats', text: 'What became of each export' },
      photoReceipts: { title: 'Receipts of photos', text: 'What was wrong with some' },
      bronze: { title: 'Accepted exports', text: 'The archive that the table is made from' },
      silver: { title: 'Table', text: 'All messages, as Parquet' },
      originals: { title: 'Gallery photos', text: 'Copies that the gallery opens' },
      thumbnails: { title: 'Previews', text: 'Small, for the gallery' },
    },
    receipts: {
      title: 'Import receipts',
      text: 'What became of each upload',
      empty: 'No receipts yet',
      emptyText: 'When you bring a chat, what was found in it shows here.',
      more: 'Show more',
    },
    crumbs: 'Where you are',
    start: 'Files',
    empty: 'Nothing in here',
    emptyText: 'This folder is empty.',
    emptyArea: 'Nothing has come here yet.',
    add: 'Bring something',
    loaded: (files, text, size) => `${text} ${files === 1 ? 'file' : 'files'}, ${size}`,
    loadedMore: (files, size) => `The first ${files} files, ${size}; there are more`,
    loadMore: 'Show more',
    sort: 'Sort by',
    sorts: { name: 'Name', size: 'Size', date: 'Date' },
    columns: { name: 'Name', size: 'Size', date: 'Changed', actions: 'Actions' },
    folder: 'Folder',
    download: (name) => `Download ${name}`,
    downloadFailed: (name) => `${name} could not be downloaded.`,
    openReceipt: (name) => `What became of ${name}`,
    receiptOf: 'Receipt',
    deleteOne: (name) => `Delete ${name}`,
    select: (name) => `Select ${name}`,
    selectAll: 'Select all that are shown',
    selected: (count) => `${count} selected`,
    clearSelection: 'Clear the selection',
    delete: 'Delete',
    storage: {
      INTELLIGENT_TIERING: 'Sorts itself',
      STANDARD_IA: 'Seldom needed',
      ONEZONE_IA: 'Seldom needed, one place',
      GLACIER_IR: 'Hardly ever needed',
      GLACIER: 'Put away',
      DEEP_ARCHIVE: 'Put away for years',
      REDUCED_REDUNDANCY: 'Less safe',
    },
    mustRestore: 'Put away: restore it in AWS before it can be downloaded',
    removal: {
      title: (count) => `Delete ${count} items?`,
      titleOne: (name) => `Delete ${name}?`,
      counting: 'Counting what is in there…',
      counted: (files, text, size) =>
        `That is ${text} ${files === 1 ? 'file' : 'files'} with ${size}.`,
      areas: {
        photos: 'They leave the gallery, too.',
        chatTexts: 'The chats stay in the table: what was accepted is kept by itself.',
        chatZips:
          'The chats stay in the table, and their pictures in the gallery; other media go with the zip.',
      },
      forGood: 'This cannot be taken back.',
      regret:
        'AWS keeps them for 30 more days, where whoever runs the account can bring them back.',
      confirm: 'Delete',
      removed: (count) => `Deleted: ${count}`,
      left: (count, code) => `${count} could not be deleted (${code}). Try again.`,
    },
    receipt: {
      title: 'Import receipt',
      back: 'All receipts',
      missing: 'There is no such receipt',
      missingText: 'It may not have been written yet, or its upload was replaced.',
      again: 'Look again',
    },
    unknownPlace: 'There is no such folder',
    unknownPlaceText: 'The address may be wrong, or it is not yours to see.',
  },
  de: {
    title: 'Dateien',
    lead: 'Alles in deinem See, wie es dort liegt.',
    yours: 'Was du gebracht hast',
    made: 'Was daraus wurde',
    areas: {
      chatTexts: {
        title: 'Chat-Uploads, als Text',
        text: 'Exporte von WhatsApp, die als .txt kamen',
      },
      chatZips: { title: 'Chat-Uploads, als Zip', text: 'Exporte von WhatsApp mit ihren Medien' },
      photos: { title: 'Fotos, wie sie kamen', text: 'Deine, und die aus Chats' },
      misc: { title: 'Andere Dateien', text: 'Aufgehoben, wie sie kamen' },
      archive: { title: 'Archiv', text: 'Nur aufgehoben; niemand sieht hinein' },
      chatReceipts: { title: 'Belege von Chats', text: 'Was aus jedem Export wurde' },
      photoReceipts: { title: 'Belege von Fotos', text: 'Was mit manchen nicht stimmte' },
      bronze: { title: 'Aufgenommene Exporte', text: 'Das Archiv, aus dem die Tabelle entsteht' },
      silver: { title: 'Tabelle', text: 'Alle Nachrichten, als Parquet' },
      originals: { title: 'Fotos der Galerie', text: 'Kopien, die die Galerie öffnet' },
      thumbnails: { title: 'Vorschauen', text: 'Klein, für die Galerie' },
    },
    receipts: {
      title: 'Import-Belege',
      text: 'Was aus jedem Upload wurde',
      empty: 'Noch keine Belege',
      emptyText: 'Wenn du einen Chat bringst, zeigt sich hier, was darin gefunden wurde.',
      more: 'Mehr zeigen',
    },
    crumbs: 'Wo du bist',
    start: 'Dateien',
    empty: 'Hier ist nichts',
    emptyText: 'Dieser Ordner ist leer.',
    emptyArea: 'Hierher ist noch nichts gekommen.',
    add: 'Etwas bringen',
    loaded: (files, text, size) => `${text} ${files === 1 ? 'Datei' : 'Dateien'}, ${size}`,
    loadedMore: (files, size) => `Die ersten ${files} Dateien, ${size}; es gibt mehr`,
    loadMore: 'Mehr zeigen',
    sort: 'Sortieren nach',
    sorts: { name: 'Name', size: 'Größe', date: 'Datum' },
    columns: { name: 'Name', size: 'Größe', date: 'Geändert', actions: 'Aktionen' },
    folder: 'Ordner',
    download: (name) => `${name} herunterladen`,
    downloadFailed: (name) => `${name} ließ sich nicht herunterladen.`,
    openReceipt: (name) => `Was aus ${name} wurde`,
    receiptOf: 'Beleg',
    deleteOne: (name) => `${name} löschen`,
    select: (name) => `${name} auswählen`,
    selectAll: 'Alles auswählen, was zu sehen ist',
    selected: (count) => `${count} ausgewählt`,
    clearSelection: 'Auswahl aufheben',
    delete: 'Löschen',
    storage: {
      INTELLIGENT_TIERING: 'Ordnet sich selbst',
      STANDARD_IA: 'Selten gebraucht',
      ONEZONE_IA: 'Selten gebraucht, ein Ort',
      GLACIER_IR: 'Fast nie gebraucht',
      GLACIER: 'Weggelegt',
      DEEP_ARCHIVE: 'Für Jahre weggelegt',
      REDUCED_REDUNDANCY: 'Weniger sicher',
    },
    mustRestore: 'Weggelegt: vor dem Herunterladen in AWS wiederherstellen',
    removal: {
      title: (count) => `${count} Einträge löschen?`,
      titleOne: (name) => `${name} löschen?`,
      counting: 'Zählt, was darin ist…',
      counted: (files, text, size) =>
        files === 1 ? `Das ist eine Datei mit ${size}.` : `Das sind ${text} Dateien mit ${size}.`,
      areas: {
        photos: 'Sie verschwinden auch aus der Galerie.',
        chatTexts:
          'Die Chats bleiben in der Tabelle: Was aufgenommen ist, wird für sich aufgehoben.',
        chatZips:
          'Die Chats bleiben in der Tabelle und ihre Bilder in der Galerie; andere Medien gehen mit dem Zip.',
      },
      forGood: 'Das lässt sich nicht zurücknehmen.',
      regret: 'AWS hebt sie noch 30 Tage auf; wer das Konto betreibt, kann sie zurückholen.',
      confirm: 'Löschen',
      removed: (count) => `Gelöscht: ${count}`,
      left: (count, code) =>
        `${count} ließen sich nicht löschen (${code}). Versuche es noch einmal.`,
    },
    receipt: {
      title: 'Import-Beleg',
      back: 'Alle Belege',
      missing: 'Diesen Beleg gibt es nicht',
      missingText: 'Vielleicht ist er noch nicht geschrieben, oder sein Upload wurde ersetzt.',
      again: 'Noch einmal nachsehen',
    },
    unknownPlace: 'Diesen Ordner gibt es nicht',
    unknownPlaceText: 'Die Adresse kann falsch sein, oder er ist nicht für dich.',
  },
};
