import { useText } from '../text/LanguageProvider.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './GallerySkeleton.module.css';
import { photosText } from './text.ts';

const ROWS = [
  [1.33, 0.75, 1.5, 1, 1.33],
  [0.75, 1.33, 1.78, 0.75, 1.33],
  [1.5, 1, 1.33, 1.33, 0.75],
];

/** Rows where photos will be. */
export function GallerySkeleton() {
  const words = useText(photosText);
  return (
    <div role="status">
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      <Skeleton className={styles.heading} />
      {ROWS.map((ratios) => (
        <div key={ratios.join()} className={styles.row}>
          {ratios.map((ratio, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change.
            <span key={number} style={{ flex: ratio }}>
              <Skeleton className={styles.photo} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
