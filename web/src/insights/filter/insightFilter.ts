import { isLikelyDay } from '../../text/days.ts';

/** What all insights are about, as the address tells it. */
export interface InsightFilter {
  /** A chat's title; empty for all. */
  chat: string;
  range: Range;
}

/** A span of days. */
export type Range =
  | { kind: 'all' | 'this-year' | 'last-year' }
  | { kind: 'year'; year: number }
  | { kind: 'days'; from: string; to: string };

/** The bounds of a range, both included; none where it has no end. */
export interface Bounds {
  from?: string;
  to?: string;
}

/** Reads an address; what makes no sense there means everything. */
export function readFilter(address: URLSearchParams): InsightFilter {
  return { chat: address.get('chat') ?? '', range: readRange(address) };
}

function readRange(address: URLSearchParams): Range {
  const name = address.get('range') ?? '';
  if (name === 'this-year' || name === 'last-year') {
    return { kind: name };
  }
  const year = readYear(name);
  if (year !== null) {
    return { kind: 'year', year };
  }
  const [from, to] = [address.get('from') ?? '', address.get('to') ?? ''].map((day) =>
    isLikelyDay(day) ? day : '',
  );
  return from || to || name === 'days' ? { kind: 'days', from: from ?? '', to: to ?? '' } : ALL;
}

/** The year that an address names; null if that is none. */
export function readYear(name: string | null): number | null {
  return name !== null && /^20\d\d$/.test(name) ? Number(name) : null;
}

/** Everything there is. */
export const ALL: Range = { kind: 'all' };

/** The address of a filter; the shortest, and none for everything. */
export function writeFilter({ chat, range }: InsightFilter): URLSearchParams {
  const address = new URLSearchParams();
  if (chat) {
    address.set('chat', chat);
  }
  if (range.kind === 'days') {
    for (const [name, day] of [
      ['from', range.from],
      ['to', range.to],
    ] as const) {
      if (day) {
        address.set(name, day);
      }
    }
    if (!range.from && !range.to) {
      address.set('range', 'days');
    }
  } else if (range.kind !== 'all') {
    address.set('range', range.kind === 'year' ? String(range.year) : range.kind);
  }
  return address;
}

/** The year of a range that is one. */
export function yearOf(range: Range, today: Date): number | null {
  switch (range.kind) {
    case 'this-year':
      return today.getFullYear();
    case 'last-year':
      return today.getFullYear() - 1;
    case 'year':
      return range.year;
    default:
      return null;
  }
}

/** The bounds of a range, on the reader's calendar. Days in the wrong order are put right. */
export function boundsOf(range: Range, today: Date): Bounds {
  const year = yearOf(range, today);
  if (year !== null) {
    return boundsOfYear(year);
  }
  if (range.kind !== 'days') {
    return {};
  }
  const { from, to } = range;
  const turned = from !== '' && to !== '' && from > to;
  return {
    ...(from ? { from: turned ? to : from } : {}),
    ...(to ? { to: turned ? from : to } : {}),
  };
}

/** The bounds of a year. */
export function boundsOfYear(year: number): Required<Bounds> {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The years from a day to another, the newest first. */
export function yearsBetween(first: string, last: string): number[] {
  const newest = Number(last.slice(0, 4));
  const oldest = Number(first.slice(0, 4));
  return Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, back) => newest - back);
}
