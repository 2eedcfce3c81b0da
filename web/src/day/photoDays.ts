import type { Api } from '../api/Api.ts';
import { addDays, daysBetween } from '../text/days.ts';

const LAST_DAY = '9998-12-31';
const PAGE = 200;

/** The last day before a day on which a photo was taken; null if there is none. */
export async function photoDayBefore(
  api: Api,
  day: string,
  signal: AbortSignal,
): Promise<string | null> {
  const query = { sort_by: 'taken_at', to: addDays(day, -1), limit: 1 } as const;
  const page = await api.photos(query, { signal });
  return page.items[0]?.taken_local.slice(0, 10) ?? null;
}

/**
 * The first day after a day on which a photo was taken; null if there is none up to `until`. The API
 * tells the newest first, so ever larger ranges are looked at, and the first that has photos is
 * halved until it is told as a whole.
 */
export async function photoDayAfter(
  api: Api,
  day: string,
  until: string | null,
  signal: AbortSignal,
): Promise<string | null> {
  const end = until ?? LAST_DAY;
  let from = addDays(day, 1);
  let span = 7;
  while (from <= end) {
    // Lakes end soon: the fifth step asks for all the rest.
    const far = addDays(from, span);
    const to = span > 5000 || far > end ? end : far;
    const found = await earliest(api, from, to, signal);
    if (found || to === end) {
      return found;
    }
    from = addDays(to, 1);
    span *= 8;
  }
  return null;
}

async function earliest(
  api: Api,
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<string | null> {
  const page = await api.photos({ sort_by: 'taken_at', from, to, limit: PAGE }, { signal });
  const last = page.items.at(-1)?.taken_local.slice(0, 10) ?? null;
  // There are more; they are of that day or of one before.
  if (last === null || page.next === null || last <= from) {
    return last;
  }
  const middle = addDays(from, Math.floor(daysBetween(from, last) / 2));
  return (
    (await earliest(api, from, middle, signal)) ??
    (middle < last ? await earliest(api, addDays(middle, 1), last, signal) : last)
  );
}
