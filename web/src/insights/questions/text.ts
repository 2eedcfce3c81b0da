import type { Texts } from '../../text/language.ts';

/** The words of a question: its title, and what is counted. */
interface QuestionWords {
  title: string;
  about: string;
  /** A value with its unit; the number is already written. */
  value: (number: string, one: boolean) => string;
}

interface Words {
  questions: Readonly<Record<QuestionName, QuestionWords>>;
  /** Of columns, for the tables. */
  columns: Readonly<Record<string, string>>;
  shareOf: (percent: string) => string;
  words: (count: string) => string;
  inChats: (count: string) => string;
  wordsEach: (average: string, longest: string) => string;
  ownWord: (word: string, times: string) => string;
  emojiEach: (per100: string) => string;
  mediaOf: (percent: string, messages: string) => string;
  deleted: (count: string) => string;
  answers: (count: string, most: string, longest: string) => string;
  underMinute: string;
  silence: (from: string, to: string, last: string, broken: string) => string;
  streak: (from: string, to: string, messages: string) => string;
  chat: (people: string, days: string, from: string, to: string) => string;
}

/** The questions that have words, and are drawn with care. */
export type QuestionName =
  | 'messages-per-day'
  | 'activity-by-hour'
  | 'activity-by-weekday'
  | 'top-senders'
  | 'words-by-sender'
  | 'emoji-by-sender'
  | 'media-share'
  | 'response-times'
  | 'conversation-starters'
  | 'longest-silences'
  | 'chats-compared'
  | 'streaks';

/** English and German know two: one, and all other numbers. */
function several(count: string, one: string, other: string): string {
  return count === '1' ? one : other;
}

/** What the questions are called, and what their answers mean. */
export const questionText: Texts<Words> = {
  en: {
    questions: {
      'messages-per-day': {
        title: 'Messages over time',
        about: 'How much was written, and when it was quiet.',
        value: (number, one) => `${number} ${one ? 'message' : 'messages'}`,
      },
      'activity-by-hour': {
        title: 'By hour',
        about: 'When in the day you write.',
        value: (number, one) => `${number} ${one ? 'message' : 'messages'}`,
      },
      'activity-by-weekday': {
        title: 'By weekday',
        about: 'Which days are for talking.',
        value: (number, one) => `${number} ${one ? 'message' : 'messages'}`,
      },
      'top-senders': {
        title: 'Who writes the most',
        about: 'Messages by sender.',
        value: (number) => number,
      },
      'words-by-sender': {
        title: 'Words',
        about: 'Words by sender, and the one that each says more than the others.',
        value: (number) => number,
      },
      'emoji-by-sender': {
        title: 'Emoji',
        about: 'Emoji by sender, with their three favourites.',
        value: (number) => number,
      },
      'media-share': {
        title: 'Photos, videos, documents',
        about: 'Who sends how many.',
        value: (number) => number,
      },
      'response-times': {
        title: 'Response times',
        about:
          'Half of their answers come within this time. What takes over 6 hours is a new conversation.',
        value: (number) => number,
      },
      'conversation-starters': {
        title: 'Who starts conversations',
        about: 'Who wrote first, after at least 6 hours of silence.',
        value: (number) => number,
      },
      'longest-silences': {
        title: 'Longest silences',
        about: 'When nobody wrote, and who broke it.',
        value: (number, one) => `${number} ${one ? 'day' : 'days'}`,
      },
      'chats-compared': {
        title: 'Chats compared',
        about: 'Messages by chat.',
        value: (number) => number,
      },
      streaks: {
        title: 'Longest streaks',
        about: 'Days in a row on which somebody wrote.',
        value: (number, one) => `${number} ${one ? 'day' : 'days'}`,
      },
    },
    columns: {
      answers: 'Answers',
      broken_by: 'Broken by',
      chat: 'Chat',
      chats: 'Chats',
      conversations: 'Conversations',
      date: 'Date',
      days: 'Days',
      deleted: 'Deleted',
      emoji: 'Emoji',
      favourites: 'Favourites',
      first_date: 'First day',
      hour: 'Hour',
      last_by: 'Last by',
      last_date: 'Last day',
      longest: 'Longest message, words',
      longest_minutes: 'Slowest',
      media: 'Media',
      media_percent: 'Media share',
      median_minutes: 'Half within',
      messages: 'Messages',
      own_word: 'Own word',
      p90_minutes: 'Nine of ten within',
      people: 'People',
      per_100: 'In 100 messages',
      per_message: 'Words a message',
      sender: 'Sender',
      senders: 'People',
      share_percent: 'Share',
      since: 'Since',
      times: 'Times',
      until: 'Until',
      weekday: 'Weekday',
      words: 'Words',
      words_per_message: 'Words a message',
    },
    shareOf: (percent) => `${percent} of all`,
    words: (count) => `${count} ${several(count, 'word', 'words')}`,
    inChats: (count) => `in ${count} chats`,
    wordsEach: (average, longest) => `${average} a message, at most ${longest}`,
    ownWord: (word, times) => `own word: “${word}”, ${times} times`,
    emojiEach: (per100) => `${per100} in 100 messages`,
    mediaOf: (percent, messages) => `${percent} of their ${messages} messages`,
    deleted: (count) => `${count} ${several(count, 'message', 'messages')} deleted`,
    answers: (count, most, longest) =>
      `${count} ${several(count, 'answer', 'answers')}, nine of ten within ${most}, slowest ${longest}`,
    underMinute: 'under a minute',
    silence: (from, to, last, broken) =>
      last === broken
        ? `${from} to ${to}; ${last} wrote last, and first again`
        : `${from} to ${to}; ${last} wrote last, ${broken} first again`,
    streak: (from, to, messages) =>
      `${from === to ? from : `${from} to ${to}`}, ${messages} ${several(messages, 'message', 'messages')}`,
    chat: (people, days, from, to) =>
      `${people} ${several(people, 'person', 'people')} on ${days} ${several(days, 'day', 'days')}, ${from} to ${to}`,
  },
  de: {
    questions: {
      'messages-per-day': {
        title: 'Nachrichten im Lauf der Zeit',
        about: 'Wie viel geschrieben wurde und wann es still war.',
        value: (number, one) => `${number} ${one ? 'Nachricht' : 'Nachrichten'}`,
      },
      'activity-by-hour': {
        title: 'Nach Stunde',
        about: 'Wann am Tag ihr schreibt.',
        value: (number, one) => `${number} ${one ? 'Nachricht' : 'Nachrichten'}`,
      },
      'activity-by-weekday': {
        title: 'Nach Wochentag',
        about: 'An welchen Tagen geredet wird.',
        value: (number, one) => `${number} ${one ? 'Nachricht' : 'Nachrichten'}`,
      },
      'top-senders': {
        title: 'Wer am meisten schreibt',
        about: 'Nachrichten je Absender.',
        value: (number) => number,
      },
      'words-by-sender': {
        title: 'Wörter',
        about: 'Wörter je Absender, und das eine, das jeder öfter sagt als die anderen.',
        value: (number) => number,
      },
      'emoji-by-sender': {
        title: 'Emoji',
        about: 'Emoji je Absender, mit den drei liebsten.',
        value: (number) => number,
      },
      'media-share': {
        title: 'Fotos, Videos, Dokumente',
        about: 'Wer wie viele schickt.',
        value: (number) => number,
      },
      'response-times': {
        title: 'Antwortzeiten',
        about:
          'Die Hälfte der Antworten kommt in dieser Zeit. Was über 6 Stunden dauert, ist ein neues Gespräch.',
        value: (number) => number,
      },
      'conversation-starters': {
        title: 'Wer Gespräche beginnt',
        about: 'Wer zuerst schrieb, nach mindestens 6 Stunden Stille.',
        value: (number) => number,
      },
      'longest-silences': {
        title: 'Längste Pausen',
        about: 'Wann niemand schrieb und wer die Stille brach.',
        value: (number, one) => `${number} ${one ? 'Tag' : 'Tage'}`,
      },
      'chats-compared': {
        title: 'Chats im Vergleich',
        about: 'Nachrichten je Chat.',
        value: (number) => number,
      },
      streaks: {
        title: 'Längste Serien',
        about: 'Tage in Folge, an denen jemand schrieb.',
        value: (number, one) => `${number} ${one ? 'Tag' : 'Tage'}`,
      },
    },
    columns: {
      answers: 'Antworten',
      broken_by: 'Gebrochen von',
      chat: 'Chat',
      chats: 'Chats',
      conversations: 'Gespräche',
      date: 'Datum',
      days: 'Tage',
      deleted: 'Gelöscht',
      emoji: 'Emoji',
      favourites: 'Liebste',
      first_date: 'Erster Tag',
      hour: 'Stunde',
      last_by: 'Zuletzt von',
      last_date: 'Letzter Tag',
      longest: 'Längste Nachricht, Wörter',
      longest_minutes: 'Längste',
      media: 'Medien',
      media_percent: 'Anteil Medien',
      median_minutes: 'Die Hälfte in',
      messages: 'Nachrichten',
      own_word: 'Eigenes Wort',
      p90_minutes: 'Neun von zehn in',
      people: 'Personen',
      per_100: 'In 100 Nachrichten',
      per_message: 'Wörter je Nachricht',
      sender: 'Absender',
      senders: 'Personen',
      share_percent: 'Anteil',
      since: 'Seit',
      times: 'Mal',
      until: 'Bis',
      weekday: 'Wochentag',
      words: 'Wörter',
      words_per_message: 'Wörter je Nachricht',
    },
    shareOf: (percent) => `${percent} von allen`,
    words: (count) => `${count} ${several(count, 'Wort', 'Wörter')}`,
    inChats: (count) => `in ${count} Chats`,
    wordsEach: (average, longest) => `${average} je Nachricht, höchstens ${longest}`,
    ownWord: (word, times) => `eigenes Wort: „${word}“, ${times}-mal`,
    emojiEach: (per100) => `${per100} in 100 Nachrichten`,
    mediaOf: (percent, messages) => `${percent} von ${messages} Nachrichten`,
    deleted: (count) => `${count} ${several(count, 'Nachricht', 'Nachrichten')} gelöscht`,
    answers: (count, most, longest) =>
      `${count} ${several(count, 'Antwort', 'Antworten')}, neun von zehn in ${most}, die längste ${longest}`,
    underMinute: 'unter einer Minute',
    silence: (from, to, last, broken) =>
      last === broken
        ? `${from} bis ${to}; ${last} schrieb zuletzt und wieder zuerst`
        : `${from} bis ${to}; ${last} schrieb zuletzt, ${broken} wieder zuerst`,
    streak: (from, to, messages) =>
      `${from === to ? from : `${from} bis ${to}`}, ${messages} ${several(messages, 'Nachricht', 'Nachrichten')}`,
    chat: (people, days, from, to) =>
      `${people} ${several(people, 'Person', 'Personen')} an ${days} ${several(days, 'Tag', 'Tagen')}, ${from} bis ${to}`,
  },
};
