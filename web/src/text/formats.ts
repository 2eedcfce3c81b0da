import { daysBetween } from './days.ts';

/** Dates, numbers and sizes as one reader writes them. All functions are pure. */
export interface Formats {
  /** `12 March 2024`; takes an instant or a date such as `2024-03-12`, which has no time zone. */
  date: (when: Date | string) => string;
  /** `Tue, 12 Mar 2024` */
  shortDate: (when: Date | string) => string;
  /** `12 Mar 2024` */
  shortDay: (when: Date | string) => string;
  /** `Tuesday, 12 March 2024` */
  longDate: (when: Date | string) => string;
  /** `March 2024`; takes `2024-03`, too. */
  month: (when: Date | string) => string;
  /** `Mar`, for where the year is near. */
  shortMonth: (when: Date | string) => string;
  /** `14:05`; a wall time such as `14:05:00` stays what it is. */
  time: (when: Date | string) => string;
  /** `12 Mar 2024, 14:05` */
  dateTime: (when: Date | string) => string;
  /** `1.4 MB`: powers of 1000, as disks and phones count. */
  bytes: (size: number) => string;
  /** `12,345` */
  count: (number: number) => string;
  /** `1.2K` for narrow places. */
  shortCount: (number: number) => string;
  /** `42%` of a part between 0 and 1. */
  percent: (part: number) => string;
  /** `3 minutes ago`, `yesterday`, `in 2 days`, `now`; days are those of the calendar. */
  relative: (when: Date, now?: Date) => string;
  /** `2 hr, 5 min` of seconds: the largest unit, and the one below it. */
  duration: (seconds: number) => string;
  /** `a, b and c` */
  list: (words: readonly string[]) => string;
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

const RELATIVE_UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const DURATION_UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * The formats of a locale. Instants are shown in the time zone; texts without one (dates of the
 * table, wall times) as they were written.
 */
export function formatsFor(locale: string, timeZone?: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions) => dateWriter(locale, timeZone, options);
  const count = new Intl.NumberFormat(locale);
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    date: dates({ dateStyle: 'long' }),
    shortDate: dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    shortDay: dates({ dateStyle: 'medium' }),
    longDate: dates({ dateStyle: 'full' }),
    month: dates({ month: 'long', year: 'numeric' }),
    shortMonth: dates({ month: 'short' }),
    time: dates({ timeStyle: 'short' }),
    dateTime: dates({ dateStyle: 'medium', timeStyle: 'short' }),
    bytes: (size) => bytes(locale, size),
    count: (number) => count.format(number),
    shortCount: (number) => short.format(number),
    percent: (part) => percent.format(part),
    relative: relativeWriter(locale, timeZone),
    duration: (seconds) => duration(locale, seconds),
    list: (words) => list.format(words),
  };
}

/** Formatters are costly to make; each is made when it is first needed. */
function dateWriter(
  locale: string,
  timeZone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): (when: Date | string) => string {
  let zoned: Intl.DateTimeFormat | undefined;
  let wall: Intl.DateTimeFormat | undefined;
  return (when) => {
    const written = typeof when === 'string' ? wallTime(when) : null;
    if (written) {
      wall ??= new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      return wall.format(written);
    }
    const instant = new Date(when);
    if (Number.isNaN(instant.getTime())) {
      return String(when);
    }
    zoned ??= new Intl.DateTimeFormat(locale, timeZone ? { ...options, timeZone } : options);
    return zoned.format(instant);
  };
}

/** What is written without a time zone is read as UTC, and shown as UTC: so it stays as it was. */
function wallTime(text: string): Date | null {
  const parts = /^(?:(\d{4}-\d{2})(-\d{2})?)?T?(\d{2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (!parts || text === '') {
    return null;
  }
  const [, month = '1970-01', day = '-01', time = '00:00'] = parts;
  const date = new Date(`${month}${day}T${time}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function bytes(locale: string, size: number): string {
  let unit = 0;
  let rest = size;
  // 999.95 would be shown as 1,000.
  while (rest >= 999.95 && unit < BYTE_UNITS.length - 1) {
    rest /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: BYTE_UNITS[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit === 0 ? 0 : 1,
  }).format(rest);
}

/** Only days of the calendar are `yesterday`: 13 months ago is no `last year` in January. */
function relativeWriter(locale: string, timeZone: string | undefined): Formats['relative'] {
  const counted = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const named = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  // Swedes write days as we do.
  const day = new Intl.DateTimeFormat('sv', timeZone ? { timeZone } : {});
  return (when, now = new Date()) => {
    const seconds = (when.getTime() - now.getTime()) / 1000;
    for (const [unit, length] of RELATIVE_UNITS) {
      if (Math.abs(seconds) >= length && unit === 'day') {
        // A day on which clocks are changed may have 25 hours.
        const days = daysBetween(day.format(now), day.format(when)) || Math.sign(seconds);
        return named.format(days, unit);
      }
      if (Math.abs(seconds) >= length) {
        return counted.format(Math.trunc(seconds / length), unit);
      }
    }
    return named.format(0, 'second');
  };
}

function duration(locale: string, seconds: number): string {
  let rest = Math.max(0, Math.round(seconds));
  const parts: string[] = [];
  for (const [unit, length] of DURATION_UNITS) {
    const amount = Math.floor(rest / length);
    rest -= amount * length;
    if (amount > 0) {
      parts.push(
        new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(amount),
      );
    }
    // "1 day 5 secs" would say that nothing lies between.
    if (parts.length === 2 || (parts.length === 1 && amount === 0)) {
      break;
    }
  }
  const zero = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
  });
  return parts.length > 0 ? parts.join(' ') : zero.format(0);
}
