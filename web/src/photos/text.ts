import type { PhotoTag, TakenAtSource } from '../api/types.ts';
import type { Texts } from '../text/language.ts';

/** The words of the photos, in any language. */
export interface PhotosWords {
  title: string;
  count: (count: string, one: boolean) => string;
  loadingMore: (count: string) => string;
  loading: string;
  sort: string;
  sorts: Readonly<Record<'taken_at' | 'uploaded_at', string>>;
  filter: string;
  allTags: string;
  tags: Readonly<Record<PhotoTag, string>>;
  gallery: string;
  keys: string;
  open: (filename: string, date: string) => string;
  /** Nobody knows when it was taken; it stands where it was uploaded. */
  undated: string;
  choose: (filename: string) => string;
  isChosen: string;
  chooseMonth: (month: string) => string;
  scrubber: string;
  empty: { title: string; text: string; add: string };
  emptyTag: { title: (tag: string) => string; all: string };
  offline: { title: string; text: string };
  partial: string;
  chosen: {
    label: string;
    count: (count: string) => string;
    download: string;
    downloading: (done: string, all: string) => string;
    downloaded: (count: string, one: boolean) => string;
    missing: (count: string, one: boolean) => string;
    /** Somebody deleted them meanwhile. */
    gone: (count: string, one: boolean) => string;
    stop: string;
    remove: string;
    clear: string;
  };
  remove: {
    title: (count: string, one: boolean) => string;
    text: string;
    confirm: string;
    done: (count: string, one: boolean) => string;
    failed: (count: string, one: boolean) => string;
  };
  lightbox: {
    label: (filename: string) => string;
    place: (place: string, all: string) => string;
    back: string;
    next: string;
    previous: string;
    zoomIn: string;
    zoomOut: string;
    details: string;
    download: string;
    remove: string;
    searching: string;
    missing: { title: string; text: string; back: string };
    noOriginal: string;
  };
  details: {
    title: string;
    file: string;
    taken: string;
    from: Readonly<Record<TakenAtSource, string>>;
    camera: string;
    size: string;
    pixels: (width: string, height: string, mega: string) => string;
    tags: string;
    uploaded: string;
    day: string;
  };
}

/** The words of this page. */
export const photosText: Texts<PhotosWords> = {
  en: {
    title: 'Photos',
    count: (count, one) => (one ? '1 photo' : `${count} photos`),
    loadingMore: (count) => `${count} photos so far…`,
    loading: 'Photos are loading',
    sort: 'Sorted by',
    sorts: { taken_at: 'Taken', uploaded_at: 'Uploaded' },
    filter: 'Show',
    allTags: 'All',
    tags: {
      landscape: 'Landscape',
      portrait: 'Portrait',
      square: 'Square',
      flash: 'Flash',
      gps: 'With a place',
    },
    gallery: 'Photos by month',
    keys: 'Arrow keys move, Enter opens, Space chooses, Shift and an arrow key choose several.',
    open: (filename, date) => `${filename}, ${date}`,
    undated: 'Date unknown',
    choose: (filename) => `Choose ${filename}`,
    isChosen: 'chosen',
    chooseMonth: (month) => `Choose all of ${month}`,
    scrubber: 'Jump to a month',
    empty: {
      title: 'No photos yet',
      text: 'Bring JPEG, PNG or WebP files, or a WhatsApp export with its pictures.',
      add: 'Choose photos',
    },
    emptyTag: { title: (tag) => `No photos under “${tag}”`, all: 'Show all photos' },
    offline: {
      title: 'You are offline',
      text: 'Your photos show up as soon as there is a connection again.',
    },
    partial: 'Not all photos could be loaded.',
    chosen: {
      label: 'Chosen photos',
      count: (count) => `${count} chosen`,
      download: 'Download',
      downloading: (done, all) => `Downloading ${done} of ${all}`,
      downloaded: (count, one) =>
        one ? '1 photo goes to your downloads' : `${count} photos go to your downloads`,
      missing: (count, one) =>
        one ? '1 photo could not be downloaded' : `${count} photos could not be downloaded`,
      gone: (count, one) =>
        one
          ? '1 photo is not in your lake any more'
          : `${count} photos are not in your lake any more`,
      stop: 'Stop',
      remove: 'Delete',
      clear: 'Choose none',
    },
    remove: {
      title: (count, one) => (one ? 'Delete this photo?' : `Delete ${count} photos?`),
      text: 'They leave your lake: the file that was uploaded, the original and the thumbnail. This cannot be undone.',
      confirm: 'Delete',
      done: (count, one) => (one ? 'Photo deleted' : `${count} photos deleted`),
      failed: (count, one) =>
        one ? 'A photo could not be deleted' : `${count} photos could not be deleted`,
    },
    lightbox: {
      label: (filename) => `Photo ${filename}`,
      place: (place, all) => `${place} of ${all}`,
      back: 'Back to all photos',
      next: 'Next photo',
      previous: 'Previous photo',
      zoomIn: 'Larger',
      zoomOut: 'Smaller',
      details: 'Details',
      download: 'Download original',
      remove: 'Delete',
      searching: 'Looking for this photo…',
      missing: {
        title: 'This photo is not here',
        text: 'It may have been deleted, or the chosen filter leaves it out.',
        back: 'To all photos',
      },
      noOriginal: 'The original cannot be shown; this is its thumbnail.',
    },
    details: {
      title: 'Details',
      file: 'File',
      taken: 'Taken',
      from: {
        exif_offset: 'By the camera’s clock and its time zone; shown in the time zone of your lake',
        exif: 'By the camera’s clock, which does not name its time zone',
        file_name: 'By the date in the file’s name',
        chat_message: 'By the chat message that it came with',
        upload: 'Nobody knows; this is when it was uploaded, in the time zone of your lake',
      },
      camera: 'Camera',
      size: 'Size',
      pixels: (width, height, mega) => `${width} × ${height} pixels (${mega} MP)`,
      tags: 'Kind',
      uploaded: 'Uploaded',
      day: 'What else happened that day',
    },
  },
  de: {
    title: 'Fotos',
    count: (count, one) => (one ? '1 Foto' : `${count} Fotos`),
    loadingMore: (count) => `Bisher ${count} Fotos…`,
    loading: 'Fotos werden geladen',
    sort: 'Sortiert nach',
    sorts: { taken_at: 'Aufnahme', uploaded_at: 'Upload' },
    filter: 'Zeigen',
    allTags: 'Alle',
    tags: {
      landscape: 'Quer',
      portrait: 'Hoch',
      square: 'Quadratisch',
      flash: 'Mit Blitz',
      gps: 'Mit Ort',
    },
    gallery: 'Fotos nach Monaten',
    keys: 'Pfeiltasten bewegen, Enter öffnet, Leertaste wählt aus, Umschalt und eine Pfeiltaste wählen mehrere aus.',
    open: (filename, date) => `${filename}, ${date}`,
    undated: 'Datum unbekannt',
    choose: (filename) => `${filename} auswählen`,
    isChosen: 'ausgewählt',
    chooseMonth: (month) => `Alle aus ${month} auswählen`,
    scrubber: 'Zu einem Monat springen',
    empty: {
      title: 'Noch keine Fotos',
      text: 'Bring JPEG-, PNG- oder WebP-Dateien hierher, oder einen WhatsApp-Export mit seinen Bildern.',
      add: 'Fotos wählen',
    },
    emptyTag: { title: (tag) => `Keine Fotos unter „${tag}“`, all: 'Alle Fotos zeigen' },
    offline: {
      title: 'Du bist offline',
      text: 'Deine Fotos erscheinen, sobald es wieder eine Verbindung gibt.',
    },
    partial: 'Es ließen sich nicht alle Fotos laden.',
    chosen: {
      label: 'Ausgewählte Fotos',
      count: (count) => `${count} ausgewählt`,
      download: 'Herunterladen',
      downloading: (done, all) => `${done} von ${all} werden heruntergeladen`,
      downloaded: (count, one) =>
        one ? '1 Foto landet in deinen Downloads' : `${count} Fotos landen in deinen Downloads`,
      missing: (count, one) =>
        one
          ? '1 Foto ließ sich nicht herunterladen'
          : `${count} Fotos ließen sich nicht herunterladen`,
      gone: (count, one) =>
        one
          ? '1 Foto ist nicht mehr in deinem See'
          : `${count} Fotos sind nicht mehr in deinem See`,
      stop: 'Anhalten',
      remove: 'Löschen',
      clear: 'Auswahl aufheben',
    },
    remove: {
      title: (count, one) => (one ? 'Dieses Foto löschen?' : `${count} Fotos löschen?`),
      text: 'Aus deinem See verschwinden die hochgeladene Datei, das Original und das Vorschaubild. Das lässt sich nicht rückgängig machen.',
      confirm: 'Löschen',
      done: (count, one) => (one ? 'Foto gelöscht' : `${count} Fotos gelöscht`),
      failed: (count, one) =>
        one ? 'Ein Foto ließ sich nicht löschen' : `${count} Fotos ließen sich nicht löschen`,
    },
    lightbox: {
      label: (filename) => `Foto ${filename}`,
      place: (place, all) => `${place} von ${all}`,
      back: 'Zurück zu allen Fotos',
      next: 'Nächstes Foto',
      previous: 'Voriges Foto',
      zoomIn: 'Größer',
      zoomOut: 'Kleiner',
      details: 'Einzelheiten',
      download: 'Original herunterladen',
      remove: 'Löschen',
      searching: 'Das Foto wird gesucht…',
      missing: {
        title: 'Dieses Foto ist nicht da',
        text: 'Vielleicht wurde es gelöscht, oder der gewählte Filter lässt es aus.',
        back: 'Zu allen Fotos',
      },
      noOriginal: 'Das Original lässt sich nicht zeigen; dies ist das Vorschaubild.',
    },
    details: {
      title: 'Einzelheiten',
      file: 'Datei',
      taken: 'Aufgenommen',
      from: {
        exif_offset:
          'Nach der Uhr der Kamera und ihrer Zeitzone; gezeigt in der Zeitzone deines Sees',
        exif: 'Nach der Uhr der Kamera, die ihre Zeitzone nicht nennt',
        file_name: 'Nach dem Datum im Dateinamen',
        chat_message: 'Nach der Chatnachricht, mit der es kam',
        upload: 'Das weiß niemand; dies ist die Zeit des Uploads, in der Zeitzone deines Sees',
      },
      camera: 'Kamera',
      size: 'Größe',
      pixels: (width, height, mega) => `${width} × ${height} Pixel (${mega} MP)`,
      tags: 'Art',
      uploaded: 'Hochgeladen',
      day: 'Was an dem Tag sonst geschah',
    },
  },
};
