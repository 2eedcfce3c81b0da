import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { classNames } from '../ui/classNames.ts';
import styles from './DateOrderWords.module.css';
import type { DateOrderFound } from './Receipt.ts';
import { receiptsText } from './text.ts';

type Props = {
  found: DateOrderFound;
  /** Without the evidence. */
  short?: boolean;
};

/** How dates are read, how sure that is, and why. */
export function DateOrderWords({ found, short = false }: Props) {
  const words = useText(receiptsText);
  const formats = useFormats();
  const counted =
    found.agreeing > 0
      ? words.counted(
          formats.count(found.agreeing),
          found.opposing > 0 ? formats.count(found.opposing) : null,
        )
      : '';
  return (
    <>
      <span className={classNames(styles.certainty, styles[found.certainty])}>
        {words.certainties[found.certainty] ?? found.certainty}
      </span>{' '}
      {words.orders[found.order] ?? found.order}
      {!short && (
        <span className={styles.evidence}>
          {words.evidence[found.evidence] ?? found.evidence} {counted}
        </span>
      )}
    </>
  );
}
