import { type InsightRow, insightRows } from '../../api/insightRows.ts';
import type { Insight } from '../../api/types.ts';
import type { TableCell, TableData } from '../charts/DataTable.tsx';
import { duration, percent } from './bars.ts';
import type { Telling } from './useTelling.ts';

/** An answer as a table, with all its columns in the reader's words. */
export function tableOf(insight: Insight, telling: Telling): TableData {
  // A weekday's number is for programs; its name is made of it.
  const columns = insight.columns.filter(
    (column) => column !== 'number' || !insight.columns.includes('weekday'),
  );
  return {
    columns: columns.map((column) => columnTitle(column, telling)),
    rows: insightRows(insight).map((row) => columns.map((column) => cell(row, column, telling))),
  };
}

/** What a column is called; by its own name, if it is not known. */
export function columnTitle(column: string, { words }: Telling): string {
  return words.columns[column] ?? column.replaceAll('_', ' ');
}

function cell(row: InsightRow, column: string, telling: Telling): TableCell {
  const { formats, calendar } = telling;
  const text = row.text(column);
  if (text === '') {
    return { text: '', number: false };
  }
  if (column === 'weekday' && row.number('number') > 0) {
    return { text: calendar.weekday(row.number('number')), number: false };
  }
  if (column === 'hour') {
    return { text: calendar.hour(row.number(column)), number: false };
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    return { text: formats.date(text), number: false };
  }
  if (!/^-?\d+(\.\d+)?$/.test(text)) {
    return { text, number: false };
  }
  return { text: written(row.number(column), column, telling), number: true };
}

function written(value: number, column: string, telling: Telling): string {
  if (column.endsWith('_percent')) {
    return percent(value, telling);
  }
  return column.endsWith('_minutes') ? duration(value, telling) : telling.formats.count(value);
}
