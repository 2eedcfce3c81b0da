import { useText } from '../text/LanguageProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import styles from './DropOverlay.module.css';
import { uploadText } from './text.ts';

type Props = {
  /** Files are above the page. */
  dragging: boolean;
  /** They were dropped, and folders among them are looked through. */
  reading: boolean;
};

/** Says over the whole page that files may be let go here. */
export function DropOverlay({ dragging, reading }: Props) {
  const words = useText(uploadText);
  if (!dragging && !reading) {
    return null;
  }
  return (
    <div className={styles.overlay}>
      <div className={styles.frame} role="status">
        {dragging ? (
          <>
            <span className={styles.icon}>
              <Icon name="upload" />
            </span>
            <p className={styles.word}>{words.drop}</p>
            <p>{words.dropHint}</p>
          </>
        ) : (
          <>
            <Loading />
            <p>{words.reading}</p>
          </>
        )}
      </div>
    </div>
  );
}
