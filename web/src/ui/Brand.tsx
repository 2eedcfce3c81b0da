import styles from './Brand.module.css';
import { classNames } from './classNames.ts';

type Props = { large?: boolean };

/** The house by the lake, and the name. */
export function Brand({ large = false }: Props) {
  return (
    <span className={classNames(styles.brand, large && styles.large)}>
      <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" className={styles.ground} />
        <path d="M6.5 15.5 16 7.5l9.5 8" className={styles.roof} />
        <path
          d="M6 20.5c2.5-2 4.2-2 6.7 0s4.2 2 6.7 0 4.1-2 6.6 0M9.5 25.5c1.7-1.3 3-1.3 4.7 0s3 1.3 4.7 0 2.4-1.1 3.6-.5"
          className={styles.water}
        />
      </svg>
      {'homelake'}
    </span>
  );
}
