import { useText } from '../text/LanguageProvider.tsx';
import { classNames } from './classNames.ts';
import styles from './Loading.module.css';
import { uiText } from './text.ts';

type Props = {
  /** What is loaded, if that is more than "Loading…". */
  label?: string;
  /** In the middle of all the room there is. */
  fill?: boolean;
};

/** Something is on its way. It shows up late, so that what is quick does not flicker. */
export function Loading({ label, fill = false }: Props) {
  const words = useText(uiText);
  return (
    <div className={classNames(styles.loading, fill && styles.fill)} role="status">
      <span className={styles.waves} aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      {label ?? words.loading}
    </div>
  );
}
