import { useFormats, useText } from '../text/LanguageProvider.tsx';
import type { RejectedLine } from './Receipt.ts';
import styles from './RejectedLines.module.css';
import { receiptsText } from './text.ts';

type Props = {
  /** The first of them. */
  lines: readonly RejectedLine[];
  /** How many there are. */
  count: number;
};

/** Lines that belong to no message, and why. */
export function RejectedLines({ lines, count }: Props) {
  const words = useText(receiptsText);
  const formats = useFormats();
  return (
    <section>
      <h3>{words.rejectedLines}</h3>
      {count > lines.length && (
        <p className={styles.soft}>
          {words.rejectedLinesHint(formats.count(lines.length), formats.count(count))}
        </p>
      )}
      <ol className={styles.lines}>
        {lines.map((line) => (
          <li key={line.line}>
            <span className={styles.soft}>
              {words.line(formats.count(line.line))} {words.lineReasons[line.reason] ?? line.reason}
            </span>
            <samp dir="auto">{line.sample}</samp>
          </li>
        ))}
      </ol>
    </section>
  );
}
