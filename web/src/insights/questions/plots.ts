import type { InsightRow } from '../../api/insightRows.ts';
import type { PlotPoint } from '../charts/Plot.tsx';
import { rankTicks, type Tick } from '../charts/scale.ts';
import { percent } from './bars.ts';
import type { Telling } from './useTelling.ts';

/** What a plot of columns shows. */
export interface Columns {
  points: PlotPoint[];
  ticks: Tick[];
  /** Few enough to say each value. */
  values: boolean;
}

/** The hours of the day. */
export function hours(rows: readonly InsightRow[], telling: Telling): Columns {
  const { calendar, formats } = telling;
  return {
    points: rows.map((row) => {
      const hour = row.number('hour');
      const [start, end] = [hour, hour + 1].map((one) => formats.time(`${two(one % 24)}:00`));
      return { name: `${start} – ${end}`, ...counted(row, 'activity-by-hour', telling) };
    }),
    ticks: rows.flatMap((row, index): Tick[] => {
      const hour = row.number('hour');
      return hour % 3 === 0
        ? [{ index, text: calendar.hour(hour), rank: hour % 6 === 0 ? 0 : 1 }]
        : [];
    }),
    values: false,
  };
}

/** The days of the week. */
export function weekdays(rows: readonly InsightRow[], telling: Telling): Columns {
  const { calendar } = telling;
  return {
    points: rows.map((row) => ({
      name: calendar.weekday(row.number('number')),
      ...counted(row, 'activity-by-weekday', telling),
    })),
    ticks: rows.map((row, index) => ({
      index,
      text: calendar.shortWeekday(row.number('number')),
      rank: 0,
    })),
    values: true,
  };
}

/** Any labels and values. */
export function columns(
  rows: readonly InsightRow[],
  label: string,
  value: string,
  { formats }: Telling,
): Columns {
  const points = rows.map((row) => ({
    name: row.text(label),
    value: row.number(value),
    text: formats.count(row.number(value)),
  }));
  return {
    points,
    ticks: rankTicks(points.map((point, index) => ({ index, text: point.name }))),
    values: points.length <= 12,
  };
}

function counted(
  row: InsightRow,
  name: 'activity-by-hour' | 'activity-by-weekday',
  telling: Telling,
): { value: number; text: string } {
  const value = row.number('messages');
  const written = telling.words.questions[name].value(telling.formats.count(value), value === 1);
  return { value, text: `${written}, ${percent(row.number('share_percent'), telling)}` };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
