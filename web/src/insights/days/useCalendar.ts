import { useMemo } from 'react';
import { useLanguage } from '../../text/LanguageProvider.tsx';
import { localeOf } from '../../text/language.ts';

/** Names of days, months and hours as the reader writes them. */
export interface Calendar {
  /** `Monday`; 1 is Monday. */
  weekday: (number: number) => string;
  /** `Mon` */
  shortWeekday: (number: number) => string;
  /** `January`; 1 is January. */
  month: (number: number) => string;
  /** `J` */
  initial: (number: number) => string;
  /** `18`, `6 PM` */
  hour: (hour: number) => string;
  /** `12 Mar` of a day. */
  dayAndMonth: (day: string) => string;
  /** `Mar 2024` of a day. */
  monthAndYear: (day: string) => string;
  /** `2024` of a day. */
  year: (day: string) => string;
  /** `12 March` of `03-12`. */
  dayOfYear: (day: string) => string;
  /** `5 years ago` */
  yearsAgo: (years: number) => string;
}

/** The calendar of the reader's language. */
export function useCalendar(): Calendar {
  const { language } = useLanguage();
  return useMemo(() => calendarFor(localeOf(language, navigator.languages)), [language]);
}

/** The calendar of a locale. */
export function calendarFor(locale: string): Calendar {
  const writer = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (time: number) => format.format(time);
  };
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const write = writer(options);
    return (day: string) => write(Date.parse(`${day}T00:00Z`));
  };
  // 1 January 2024 is a Monday; 2024 has a 29 February.
  const ofWeek = (options: Intl.DateTimeFormatOptions) => {
    const write = writer(options);
    return (number: number) => write(Date.UTC(2024, 0, number));
  };
  const ofYear = (options: Intl.DateTimeFormatOptions) => {
    const write = writer(options);
    return (number: number) => write(Date.UTC(2024, number - 1, 1));
  };
  const hour = writer({ hour: 'numeric' });
  const dayOfYear = ofDay({ day: 'numeric', month: 'long' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return {
    weekday: ofWeek({ weekday: 'long' }),
    shortWeekday: ofWeek({ weekday: 'short' }),
    month: ofYear({ month: 'long' }),
    initial: ofYear({ month: 'narrow' }),
    hour: (number) => hour(Date.UTC(2024, 0, 1, number)),
    dayAndMonth: ofDay({ day: 'numeric', month: 'short' }),
    monthAndYear: ofDay({ month: 'short', year: 'numeric' }),
    year: ofDay({ year: 'numeric' }),
    dayOfYear: (day) => dayOfYear(`2024-${day}`),
    yearsAgo: (years) => relative.format(-years, 'year'),
  };
}
