/** Days as the table of messages writes them: `YYYY-MM-DD`, without a time zone. All is pure. */

/** Whether it is a day that there is. */
export function isDay(text: string | null | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether it is a day that somebody could mean. While a year is typed it is 0002, then 0020. */
export function isLikelyDay(text: string | null | undefined): text is string {
  return isDay(text) && /^(19|20)/.test(text);
}

/** The day that it is at an instant, on the clock of this browser. */
export function dayOf(instant: Date): string {
  const time = Date.UTC(instant.getFullYear(), instant.getMonth(), instant.getDate());
  return new Date(time).toISOString().slice(0, 10);
}

/** So many days later; earlier, if negative. Stays between the years 1 and 9999. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  const text = date.toISOString().slice(0, 10);
  return isDay(text) ? text : day;
}

/** How many days lie between two; negative if the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The first day of the month after. */
export function nextMonth(day: string): string {
  return `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}
