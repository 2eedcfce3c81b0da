import { useFormats } from '../text/LanguageProvider.tsx';
import { classNames } from '../ui/classNames.ts';
import styles from './CountBar.module.css';

/** A part of a {@link CountBar}. */
export interface CountPart {
  label: string;
  count: number;
  tone: 'first' | 'second' | 'third' | 'bad';
}

type Props = {
  parts: readonly CountPart[];
  /** The bar alone; only where the counts stand beside it. */
  bare?: boolean;
};

/** How a whole is made up of its parts: a bar, and the counts in words. */
export function CountBar({ parts, bare = false }: Props) {
  const formats = useFormats();
  const shown = parts.filter((part) => part.count > 0);
  return (
    <div className={styles.counts}>
      <div className={styles.bar} aria-hidden="true">
        {shown.map((part) => (
          <span
            key={part.label}
            className={classNames(styles.part, styles[part.tone])}
            style={{ flexGrow: part.count }}
          />
        ))}
      </div>
      {!bare && (
        <ul className={styles.legend}>
          {shown.map((part) => (
            <li key={part.label}>
              <span className={classNames(styles.dot, styles[part.tone])} aria-hidden="true" />
              <b>{formats.count(part.count)}</b> {part.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
