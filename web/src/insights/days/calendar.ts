/** Reckons with days such as `2024-03-12`, which are in no time zone. All functions are pure. */

const DAY = 86_400_000;

/** Whether a text is a day that exists, and one on which there could be messages. */
export function isDay(text: string): boolean {
  return /^(19|20)\d\d-\d\d-\d\d$/.test(text) && text === asDay(asTime(text));
}

/** The day that it is at an instant, on the clock of this browser. */
export function dayOf(instant: Date): string {
  return asDay(Date.UTC(instant.getFullYear(), instant.getMonth(), instant.getDate()));
}

/** A day some days later, or earlier. */
export function plusDays(day: string, days: number): string {
  return asDay(asTime(day) + days * DAY);
}

/** How many days later the other one is. */
export function daysUntil(day: string, other: string): number {
  return Math.round((asTime(other) - asTime(day)) / DAY);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return plusDays(day, -((new Date(asTime(day)).getUTCDay() + 6) % 7));
}

/** The first day of the month after. */
export function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return asDay(Date.UTC(year, month, 1));
}

function asTime(day: string): number {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}

function asDay(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
