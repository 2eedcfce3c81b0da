import type { Message } from '../api/types.ts';

/** A message with what stands around it. */
export interface Row {
  message: Message;
  /** The first of its day. */
  newDay: boolean;
  /** The first and the last of those that somebody wrote in one go. */
  first: boolean;
  last: boolean;
}

/** Longer silences begin a new group, in minutes. */
const PAUSE = 15;

/** Whether the app wrote it, not a person. */
export function isNotice(message: Message): boolean {
  return message.kind === 'system' || message.sender === null;
}

/** Groups the messages of a chat, oldest first. */
export function rowsOf(messages: readonly Message[]): Row[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    return {
      message,
      newDay: before?.date !== message.date,
      first: !before || !together(before, message),
      last: !after || !together(message, after),
    };
  });
}

/** Oldest first, as one reads; the API tells the newest day first. */
export function inReadingOrder(messages: readonly Message[]): Message[] {
  return [...messages].sort((a, b) =>
    a.date === b.date ? a.position - b.position : a.date < b.date ? -1 : 1,
  );
}

function together(one: Message, next: Message): boolean {
  return (
    one.date === next.date &&
    one.sender === next.sender &&
    !isNotice(one) &&
    !isNotice(next) &&
    minutes(next.time) - minutes(one.time) <= PAUSE
  );
}

/** Of the day. */
export function minutes(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
