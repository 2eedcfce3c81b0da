import { useEffect, useEffectEvent, useRef } from 'react';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useFocusHeir } from '../../ui/useFocusHeir.ts';
import { photosText } from '../text.ts';
import styles from './SelectionBar.module.css';
import { selectionWords } from './selectionWords.ts';
import type { DownloadProgress } from './useDownloads.ts';

type Props = {
  count: number;
  progress: DownloadProgress | null;
  onDownload: () => void;
  onStop: () => void;
  onRemove: () => void;
  onClear: () => void;
  /** Gives the focus to the gallery: the bar goes while it has it. */
  onLeave: () => void;
};

/** What can be done with the chosen photos; and how far their downloads are. */
export function SelectionBar({
  count,
  progress,
  onDownload,
  onStop,
  onRemove,
  onClear,
  onLeave,
}: Props) {
  const words = useText(photosText).chosen;
  const formats = useFormats();
  const bar = useRef<HTMLElement>(null);
  useFocusHeir(bar, onLeave);
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
    <section ref={bar} className={styles.bar} aria-label={words.label}>
      {count > 0 && <IconButton icon="close" label={words.clear} onClick={onClear} />}
      <span className={styles.words}>{selectionWords(words, formats, count, progress)}</span>
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
