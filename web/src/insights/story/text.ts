import type { Formats } from '../../text/formats.ts';
import type { Texts } from '../../text/language.ts';

/** What a fact is called, and how its value and detail are said, from what was found in them. */
interface FactWords {
  label: string;
  value?: (formats: Formats, ...found: string[]) => string;
  detail?: (formats: Formats, ...found: string[]) => string;
}

interface Words {
  title: (year: string) => string;
  about: string;
  year: string;
  earlier: string;
  later: string;
  save: string;
  share: string;
  saved: string;
  failed: string;
  file: (year: string) => string;
  nothing: (year: string) => string;
  months: string;
  messages: (count: string, one: boolean) => string;
  facts: Readonly<Record<string, FactWords>>;
}

const number = (formats: Formats, text: string | undefined) => formats.count(Number(text));

/** English and German know two: one, and all other numbers. */
function several(formats: Formats, count: string | undefined, one: string, other: string): string {
  return `${number(formats, count)} ${count === '1' ? one : other}`;
}

const messagesEn = (formats: Formats, count?: string) =>
  several(formats, count, 'message', 'messages');
const messagesDe = (formats: Formats, count?: string) =>
  several(formats, count, 'Nachricht', 'Nachrichten');

/** The words of the year in review, and of its facts by their names. */
export const storyText: Texts<Words> = {
  en: {
    title: (year) => `Your ${year}`,
    about: 'The year in review',
    year: 'Year',
    earlier: 'The year before',
    later: 'The year after',
    save: 'Save as picture',
    share: 'Share as picture',
    saved: 'The picture is in your downloads.',
    failed: 'The picture could not be made.',
    file: (year) => `your-${year}.png`,
    nothing: (year) => `Nobody wrote in ${year}.`,
    months: 'Month by month',
    messages: (count, one) => `${count} ${one ? 'message' : 'messages'}`,
    facts: {
      messages: {
        label: 'Messages',
        detail: (formats, people, chats, days) =>
          [
            `from ${several(formats, people, 'person', 'people')}`,
            chats ? ` in ${number(formats, chats)} chats` : '',
            `, on ${several(formats, days, 'day', 'days')}`,
          ].join(''),
      },
      words: {
        label: 'Words',
        detail: (formats, pages, each) =>
          pages
            ? `about ${number(formats, pages)} pages of a book`
            : `${number(formats, each)} in a message`,
      },
      busiest_day: { label: 'Busiest day', detail: messagesEn },
      favourite_weekday: { label: 'Favourite weekday', detail: messagesEn },
      favourite_hour: { label: 'Favourite hour', detail: messagesEn },
      top_chat: { label: 'Liveliest chat', detail: messagesEn },
      top_sender: {
        label: 'Most talkative',
        detail: (formats, count, percent) =>
          `${messagesEn(formats, count)}, ${formats.percent(Number(percent) / 100)} of all`,
      },
      icebreaker: {
        label: 'Icebreaker',
        detail: (formats, count, all) =>
          `began ${number(formats, count)} of ${several(formats, all, 'conversation', 'conversations')}`,
      },
      quickest: {
        label: 'Quickest reply',
        detail: (formats, minutes) =>
          minutes
            ? `half of the time within ${number(formats, minutes)} minutes`
            : 'half of the time within a minute',
      },
      night_owl: {
        label: 'Night owl',
        detail: (formats, count) =>
          `${messagesEn(formats, count)} between midnight and ${formats.time('05:00')}`,
      },
      favourite_emoji: {
        label: 'Favourite emoji',
        detail: (formats, times, all) =>
          `${several(formats, times, 'time', 'times')}, of ${number(formats, all)} emoji`,
      },
      photographer: {
        label: 'Photographer',
        detail: (formats, count, all) =>
          `${number(formats, count)} of ${number(formats, all)} photos, videos and documents`,
      },
      longest_message: {
        label: 'Longest message',
        value: (formats, words) => several(formats, words, 'word', 'words'),
        detail: (formats, who, day = '') => `by ${who}, ${formats.date(day)}`,
      },
      longest_streak: {
        label: 'Longest streak',
        value: (formats, days) => `${number(formats, days)} days in a row`,
        detail: (formats, where, from = '', to = '') =>
          `in ${where}, ${formats.date(from)} to ${formats.date(to)}`,
      },
      longest_silence: {
        label: 'Longest silence',
        value: (formats, days) => several(formats, days, 'day', 'days'),
        detail: (formats, where, who, day = '') =>
          `in ${where}, until ${who} wrote on ${formats.date(day)}`,
      },
      first_words: {
        label: 'First words',
        detail: (formats, who, day = '') => `${who}, ${formats.date(day)}`,
      },
    },
  },
  de: {
    title: (year) => `Dein ${year}`,
    about: 'Das Jahr im Rückblick',
    year: 'Jahr',
    earlier: 'Das Jahr davor',
    later: 'Das Jahr danach',
    save: 'Als Bild speichern',
    share: 'Als Bild teilen',
    saved: 'Das Bild liegt bei deinen Downloads.',
    failed: 'Das Bild konnte nicht gemacht werden.',
    file: (year) => `dein-${year}.png`,
    nothing: (year) => `${year} hat niemand geschrieben.`,
    months: 'Monat für Monat',
    messages: (count, one) => `${count} ${one ? 'Nachricht' : 'Nachrichten'}`,
    facts: {
      messages: {
        label: 'Nachrichten',
        detail: (formats, people, chats, days) =>
          [
            `von ${several(formats, people, 'Person', 'Personen')}`,
            chats ? ` in ${number(formats, chats)} Chats` : '',
            `, an ${several(formats, days, 'Tag', 'Tagen')}`,
          ].join(''),
      },
      words: {
        label: 'Wörter',
        detail: (formats, pages, each) =>
          pages
            ? `etwa ${number(formats, pages)} Buchseiten`
            : `${number(formats, each)} je Nachricht`,
      },
      busiest_day: { label: 'Vollster Tag', detail: messagesDe },
      favourite_weekday: { label: 'Liebster Wochentag', detail: messagesDe },
      favourite_hour: { label: 'Liebste Stunde', detail: messagesDe },
      top_chat: { label: 'Lebhaftester Chat', detail: messagesDe },
      top_sender: {
        label: 'Redet am meisten',
        detail: (formats, count, percent) =>
          `${messagesDe(formats, count)}, ${formats.percent(Number(percent) / 100)} von allen`,
      },
      icebreaker: {
        label: 'Bricht das Eis',
        detail: (formats, count, all) =>
          `begann ${number(formats, count)} von ${several(formats, all, 'Gespräch', 'Gesprächen')}`,
      },
      quickest: {
        label: 'Antwortet am schnellsten',
        detail: (formats, minutes) =>
          minutes
            ? `die Hälfte in höchstens ${number(formats, minutes)} Minuten`
            : 'die Hälfte in höchstens einer Minute',
      },
      night_owl: {
        label: 'Nachteule',
        detail: (formats, count) =>
          `${messagesDe(formats, count)} zwischen Mitternacht und ${formats.time('05:00')}`,
      },
      favourite_emoji: {
        label: 'Liebstes Emoji',
        detail: (formats, times, all) =>
          `${number(formats, times)}-mal, von ${number(formats, all)} Emoji`,
      },
      photographer: {
        label: 'Schickt die Bilder',
        detail: (formats, count, all) =>
          `${number(formats, count)} von ${number(formats, all)} Fotos, Videos und Dokumenten`,
      },
      longest_message: {
        label: 'Längste Nachricht',
        value: (formats, words) => several(formats, words, 'Wort', 'Wörter'),
        detail: (formats, who, day = '') => `von ${who}, ${formats.date(day)}`,
      },
      longest_streak: {
        label: 'Längste Serie',
        value: (formats, days) => `${number(formats, days)} Tage in Folge`,
        detail: (formats, where, from = '', to = '') =>
          `in ${where}, ${formats.date(from)} bis ${formats.date(to)}`,
      },
      longest_silence: {
        label: 'Längste Pause',
        value: (formats, days) => several(formats, days, 'Tag', 'Tage'),
        detail: (formats, where, who, day = '') =>
          `in ${where}, bis ${who} am ${formats.date(day)} schrieb`,
      },
      first_words: {
        label: 'Erste Worte',
        detail: (formats, who, day = '') => `${who}, ${formats.date(day)}`,
      },
    },
  },
};
