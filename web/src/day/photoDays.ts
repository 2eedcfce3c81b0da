import type { Api } from '../api/Api.ts';
import { addDays, daysBetween } from '../text/days.ts';

const LAST_DAY = '9998-12-31';
const PAGE = 200;

/** The API's days are in UTC, readers' days are not: what is asked reaches a day further. */
type DayOf = (instant: string) => string;

/** The last day before a day on which a photo was taken. */
export async function photoDayBefore(
  api: Api,
  day: string,
  dayOf: DayOf,
  signal: AbortSignal,
): Promise<string | null> {
  let cursor: string | null = null;
  do {
    const page = await api.photos(
      { sort_by: 'taken_at', to: day, limit: cursor ? PAGE : 20 },
      { cursor, signal },
    );
    const found = page.items.map((photo) => dayOf(photo.taken_at)).find((taken) => taken < day);
    if (found) {
      return found;
    }
    cursor = page.next;
  } while (cursor !== null);
  return null;
}

/**
 * The first day after a day on which a photo was taken; null if there is none up to `until`. The API
 * tells the newest first, so ever smaller ranges are asked for until one is told as a whole.
 */
export async function photoDayAfter(
  api: Api,
  day: string,
  until: string | null,
  dayOf: DayOf,
  signal: AbortSignal,
): Promise<string | null> {
  let span = 8;
  let from = day;
  const end = until ?? LAST_DAY;
  while (from <= end) {
    const to = earlier(end, addDays(from, span));
    const found = await earliest(api, from, to, day, dayOf, signal);
    if (found) {
      return found;
    }
    if (to >= end) {
      return null;
    }
    from = addDays(to, 1);
    // Days are many, and most lakes end soon: the last step asks for all the rest.
    span = span > 1000 ? daysBetween(from, end) : span * 8;
  }
  return null;
}

async function earliest(
  api: Api,
  from: string,
  to: string,
  after: string,
  dayOf: DayOf,
  signal: AbortSignal,
): Promise<string | null> {
  const page = await api.photos({ sort_by: 'taken_at', from, to, limit: PAGE }, { signal });
  const days = page.items.map((photo) => dayOf(photo.taken_at)).filter((taken) => taken > after);
  const found = days.at(-1) ?? null;
  const length = daysBetween(from, to);
  if (page.next === null || page.items.length === 0 || length === 0) {
    return found;
  }
  const middle = addDays(from, Math.floor(length / 2));
  return (
    (await earliest(api, from, middle, after, dayOf, signal)) ??
    (await earliest(api, addDays(middle, 1), to, after, dayOf, signal)) ??
    found
  );
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
