import type { Cell, Insight } from './types.ts';

/** A row of an answer, by the names of its columns. */
export interface InsightRow {
  /** A cell as text; empty where there is none. */
  text: (column: string) => string;
  /** A cell as number; 0 where there is none. */
  number: (column: string) => number;
}

/** The rows of an answer. Columns that an older or newer API does not have are empty. */
export function insightRows(insight: Insight): InsightRow[] {
  const places = new Map(insight.columns.map((column, place) => [column, place]));
  return insight.rows.map((row) => {
    const cell = (column: string): Cell => row[places.get(column) ?? -1] ?? null;
    return {
      text: (column) => String(cell(column) ?? ''),
      number: (column) => {
        const value = Number(cell(column) ?? 0);
        return Number.isFinite(value) ? value : 0;
      },
    };
  });
}
