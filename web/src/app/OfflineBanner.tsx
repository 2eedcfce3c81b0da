import { useText } from '../text/LanguageProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './OfflineBanner.module.css';
import { appText } from './text.ts';
import { useOnline } from './useOnline.ts';

/** Says that there is no network; nothing otherwise. */
export function OfflineBanner() {
  const words = useText(appText);
  const online = useOnline();
  // The region must be there before its words, else they are not read aloud.
  return (
    <div role="status">
      {!online && (
        <p className={styles.banner}>
          <Icon name="offline" />
          {words.offline}
        </p>
      )}
    </div>
  );
}
