import { addDays, daysBetween } from '../text/days.ts';

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
  /** Its first and last day in the index. */
  first: string;
  last: string;
  messages: number;
  days: number;
}

/** What fits into one answer of the API, with room for the app's own notices. */
const USUAL = 300;

/** Cuts a chat's days, oldest first, into windows of about so many messages; a day stays whole. */
export function dateWindows(days: readonly DayCount[], size = USUAL): DateWindow[] {
  const groups: DayCount[][] = [];
  let messages = 0;
  // From the newest on, so that a chat opens with a full window.
  for (const day of days.toReversed()) {
    messages += day.messages;
    const group = groups.at(-1);
    if (group && messages <= size) {
      group.unshift(day);
    } else {
      groups.push([day]);
      messages = day.messages;
    }
  }
  return groups
    .map((group, index) => {
      const newer = groups[index - 1]?.[0]?.date;
      return dateWindow(group, index === groups.length - 1, newer ?? null);
    })
    .reverse();
}

/** The window that a day lies in. */
export function windowOf(windows: readonly DateWindow[], date: string): number {
  const found = windows.findIndex((window) => window.to === null || date <= window.to);
  return found < 0 ? windows.length - 1 : found;
}

/** The day at a part of a window, from 0 to 1, as far as an index can tell. */
export function dayAt(window: DateWindow, part: number): string {
  return addDays(window.first, Math.round(daysBetween(window.first, window.last) * part));
}

function dateWindow(days: readonly DayCount[], oldest: boolean, newer: string | null): DateWindow {
  const first = days[0]?.date ?? '';
  const from = oldest ? null : first;
  const to = newer && addDays(newer, -1);
  return {
    key: `${from ?? ''}/${to ?? ''}`,
    from,
    to,
    first,
    last: days.at(-1)?.date ?? first,
    messages: days.reduce((sum, day) => sum + day.messages, 0),
    days: days.length,
  };
}
