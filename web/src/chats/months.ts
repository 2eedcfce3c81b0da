import type { DayCount } from './dateWindows.ts';

/** A month of a chat. */
export interface MonthCount {
  /** `2024-03` */
  month: string;
  messages: number;
  /** The first day with messages; null if there is none. */
  firstDay: string | null;
  /** Of the busiest month, from 0 to 1. */
  share: number;
}

/** The years of a chat, the newest first, with all of their months. */
export function monthsByYear(days: readonly DayCount[]): { year: string; months: MonthCount[] }[] {
  const found = new Map<string, { messages: number; firstDay: string }>();
  for (const { date, messages } of days) {
    const month = date.slice(0, 7);
    const before = found.get(month);
    found.set(month, {
      messages: (before?.messages ?? 0) + messages,
      firstDay: before?.firstDay ?? date,
    });
  }
  const most = Math.max(1, ...[...found.values()].map(({ messages }) => messages));
  const years = [...new Set([...found.keys()].map((month) => month.slice(0, 4)))];
  return years
    .sort((a, b) => b.localeCompare(a))
    .map((year) => ({
      year,
      months: Array.from({ length: 12 }, (_, index) => {
        const month = `${year}-${String(index + 1).padStart(2, '0')}`;
        const { messages = 0, firstDay = null } = found.get(month) ?? {};
        return { month, messages, firstDay, share: messages / most };
      }),
    }));
}
