import type { Cell, Insight } from './types.ts';

/** The rows of an insight with the names of their columns. */
export function insightRecords(insight: Insight): Readonly<Record<string, Cell>>[] {
  return insight.rows.map((row) =>
    Object.fromEntries(insight.columns.map((column, index) => [column, row[index] ?? null])),
  );
}
