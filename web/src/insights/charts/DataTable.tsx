import styles from './DataTable.module.css';

/** What a {@link DataTable} shows. */
export interface TableData {
  columns: readonly string[];
  /** As they are shown; numbers are written by the reader's rules. */
  rows: readonly (readonly TableCell[])[];
}

/** A cell: its text, and whether it is a number and so stands at the end. */
export interface TableCell {
  text: string;
  number: boolean;
}

type Props = TableData & {
  /** What it is about, for those who do not see the heading above. */
  caption: string;
};

/** A real table; it scrolls by itself where it is too wide or long. */
export function DataTable({ caption, columns, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" data-number={rows[0]?.[at]?.number || undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and nothing moves.
            <tr key={place}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={columns[at]} scope="row">
                    <bdi>{cell.text}</bdi>
                  </th>
                ) : (
                  <td key={columns[at]} data-number={cell.number || undefined}>
                    <bdi>{cell.text}</bdi>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
