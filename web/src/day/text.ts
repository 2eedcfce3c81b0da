import type { Texts } from '../text/language.ts';

interface Words {
  title: string;
  noDay: string;
  noDayHint: string;
  toChats: string;
  previous: (date: string) => string;
  next: (date: string) => string;
  noPrevious: string;
  noNext: string;
  day: string;
  summary: (photos: number, messages: number, photosText: string, messagesText: string) => string;
  empty: string;
  emptyHint: string;
  photos: string;
  photo: (name: string, time: string) => string;
  photosFailed: string;
  messagesFailed: string;
  timeline: string;
  readOn: (chat: string) => string;
  moreMessages: string;
  otherYears: string;
  yearMessages: (count: string, one: boolean) => string;
  quote: (text: string, sender: string) => string;
}

/** The words of the page of one day. */
export const dayText: Texts<Words> = {
  en: {
    title: 'Day',
    noDay: 'There is no such day',
    noDayHint: 'A day’s address looks like /day/2024-03-12.',
    toChats: 'To the chats',
    previous: (date) => `Earlier: ${date}`,
    next: (date) => `Later: ${date}`,
    noPrevious: 'Nothing earlier',
    noNext: 'Nothing later',
    day: 'Another day',
    summary: (photos, messages, photosText, messagesText) =>
      [
        photos > 0 && `${photosText} ${photos === 1 ? 'photo' : 'photos'}`,
        messages > 0 && `${messagesText} ${messages === 1 ? 'message' : 'messages'}`,
      ]
        .filter(Boolean)
        .join(' · '),
    empty: 'Nothing is known of this day',
    emptyHint: 'No photo was taken and nothing was written. Try the days around it.',
    photos: 'Photos',
    photo: (name, time) => `Photo ${name}, ${time}`,
    photosFailed: 'The photos could not be loaded',
    messagesFailed: 'The messages could not be loaded',
    timeline: 'This day',
    readOn: (chat) => `Read on in ${chat}`,
    moreMessages: 'Show more of this day',
    otherYears: 'On this day in other years',
    yearMessages: (count, one) => (one ? `${count} message` : `${count} messages`),
    quote: (text, sender) => `“${text}” – ${sender}`,
  },
  de: {
    title: 'Tag',
    noDay: 'Diesen Tag gibt es nicht',
    noDayHint: 'Die Adresse eines Tages sieht so aus: /day/2024-03-12.',
    toChats: 'Zu den Chats',
    previous: (date) => `Früher: ${date}`,
    next: (date) => `Später: ${date}`,
    noPrevious: 'Nichts Früheres',
    noNext: 'Nichts Späteres',
    day: 'Ein anderer Tag',
    summary: (photos, messages, photosText, messagesText) =>
      [
        photos > 0 && `${photosText} ${photos === 1 ? 'Foto' : 'Fotos'}`,
        messages > 0 && `${messagesText} ${messages === 1 ? 'Nachricht' : 'Nachrichten'}`,
      ]
        .filter(Boolean)
        .join(' · '),
    empty: 'Von diesem Tag ist nichts bekannt',
    emptyHint: 'Kein Foto, keine Nachricht. Versuche die Tage davor und danach.',
    photos: 'Fotos',
    photo: (name, time) => `Foto ${name}, ${time}`,
    photosFailed: 'Die Fotos ließen sich nicht laden',
    messagesFailed: 'Die Nachrichten ließen sich nicht laden',
    timeline: 'Dieser Tag',
    readOn: (chat) => `Weiterlesen in ${chat}`,
    moreMessages: 'Mehr von diesem Tag',
    otherYears: 'An diesem Tag in anderen Jahren',
    yearMessages: (count, one) => (one ? `${count} Nachricht` : `${count} Nachrichten`),
    quote: (text, sender) => `„${text}“ – ${sender}`,
  },
};
