import { addDays } from '../text/days.ts';

/** A day of a chat that has messages. */
export interface DayCount {
  date: string;
  messages: number;
}

/**
 * A stretch of a chat that is asked for at once. The windows of a chat touch each other and leave
 * nothing out: days with nothing but the app's own notices are in no index.
 */
export interface DateWindow {
  key: string;
  /** null in the first window: from the beginning. */
  from: string | null;
  /** null in the last one: until now. */
  to: string | null;
  messages: number;
  days: number;
}

/** What fits into one answer of the API, with room for the app's own notices. */
const USUAL = 300;

/** Cuts a chat's days, oldest first, into windows of about so many messages; a day stays whole. */
export function dateWindows(days: readonly DayCount[], size = USUAL): DateWindow[] {
  const windows: DateWindow[] = [];
  let to: string | null = null;
  let messages = 0;
  let count = 0;
  // From the newest on, so that a chat opens with a full window.
  for (let index = days.length - 1; index >= 0; index -= 1) {
    const day = days[index];
    if (!day) {
      continue;
    }
    messages += day.messages;
    count += 1;
    const next = days[index - 1];
    if (next && messages + next.messages > size) {
      windows.push(dateWindow(day.date, to, messages, count));
      to = addDays(day.date, -1);
      messages = 0;
      count = 0;
    }
  }
  windows.push(dateWindow(null, to, messages, count));
  return windows.reverse();
}

/** The window that a day lies in. */
export function windowOf(windows: readonly DateWindow[], date: string): number {
  const found = windows.findIndex((window) => window.to === null || date <= window.to);
  return found < 0 ? windows.length - 1 : found;
}

function dateWindow(from: string | null, to: string | null, messages: number, days: number) {
  return { key: `${from ?? ''}/${to ?? ''}`, from, to, messages, days };
}
