import { useFormats, useText } from '../text/LanguageProvider.tsx';
import styles from './Progress.module.css';
import { uiText } from './text.ts';

type Props = {
  /** Of what; "Progress" if not given. */
  label?: string;
  /** From 0 to 1; none while nobody knows. */
  value?: number | undefined;
};

/** How far something is. */
export function Progress({ label, value }: Props) {
  const words = useText(uiText);
  const formats = useFormats();
  return (
    <progress
      className={styles.progress}
      aria-label={label ?? words.progress}
      aria-valuetext={value === undefined ? undefined : formats.percent(value)}
      max={1}
      {...(value === undefined ? {} : { value })}
    />
  );
}
