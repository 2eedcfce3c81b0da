import { useEffect, useEffectEvent } from 'react';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { photosText } from '../text.ts';
import styles from './SelectionBar.module.css';
import type { DownloadProgress } from './useDownloads.ts';

type Props = {
  count: number;
  progress: DownloadProgress | null;
  onDownload: () => void;
  onStop: () => void;
  onRemove: () => void;
  onClear: () => void;
};

/** What can be done with the chosen photos; and how far their downloads are. */
export function SelectionBar({ count, progress, onDownload, onStop, onRemove, onClear }: Props) {
  const words = useText(photosText).chosen;
  const formats = useFormats();
  const clear = useEffectEvent(onClear);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog has its own use for it.
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
        clear();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <section className={styles.bar} aria-label={words.label}>
      {count > 0 && <IconButton icon="close" label={words.clear} onClick={onClear} />}
      <span className={styles.words} role="status">
        {progress
          ? words.downloading(formats.count(progress.done + 1), formats.count(progress.all))
          : words.count(formats.count(count))}
      </span>
      {progress ? (
        <Button onClick={onStop}>{words.stop}</Button>
      ) : (
        <>
          <Button icon="download" className={styles.action} onClick={onDownload}>
            <span>{words.download}</span>
          </Button>
          <Button icon="trash" className={styles.action} onClick={onRemove}>
            <span>{words.remove}</span>
          </Button>
        </>
      )}
    </section>
  );
}
