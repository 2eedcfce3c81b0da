import { addDays, daysBetween, mondayOf, nextMonth } from '../../text/days.ts';
import type { Bounds } from '../filter/insightFilter.ts';

/** How long a {@link Span} is. */
export type Unit = 'day' | 'week' | 'month';

/** Some days and what was counted on them. */
export interface Span {
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
  value: number;
}

/** What was counted over time, without gaps. */
export interface OverTime {
  unit: Unit;
  spans: Span[];
}

const MOST_DAYS = 62;
const MOST_WEEKS = 106;

/**
 * Counts by days, weeks or months, as fits the length of the range; where nothing was, it says 0. A
 * range without ends is taken from the first to the last count; none goes into the future.
 */
export function overTime(
  counts: readonly { day: string; value: number }[],
  bounds: Bounds,
  today: string,
): OverTime {
  const days = counts.map((count) => count.day).sort();
  const first = bounds.from ?? days[0];
  const last = earlier(bounds.to, days.at(-1) ?? today, today);
  if (!first || days.length === 0) {
    return { unit: 'day', spans: [] };
  }
  const length = daysBetween(first, last) + 1;
  const unit = length <= MOST_DAYS ? 'day' : length <= MOST_WEEKS * 7 ? 'week' : 'month';
  const spans = spansOf(unit, first, last);
  for (const { day, value } of counts) {
    const span = spans[placeOf(spans, day)];
    if (span && day >= span.from && day <= span.to) {
      span.value += value;
    }
  }
  return { unit, spans };
}

/** Where a range ends that may end in the future, or never. */
function earlier(to: string | undefined, lastCount: string, today: string): string {
  if (to === undefined) {
    return lastCount;
  }
  // A clock may be wrong: what was counted later than today is shown, too.
  const present = lastCount > today ? lastCount : today;
  return to < present ? to : present;
}

function spansOf(unit: Unit, first: string, last: string): Span[] {
  const spans: Span[] = [];
  let from =
    unit === 'week' ? mondayOf(first) : unit === 'month' ? `${first.slice(0, 7)}-01` : first;
  while (from <= last) {
    const next = unit === 'month' ? nextMonth(from) : addDays(from, unit === 'week' ? 7 : 1);
    spans.push({ from, to: addDays(next, -1), value: 0 });
    from = next;
  }
  return spans;
}

/** The last span that does not begin after the day, found by halving. */
function placeOf(spans: readonly Span[], day: string): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? '') <= day) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
