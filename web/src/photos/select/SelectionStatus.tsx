import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { photosText } from '../text.ts';
import { selectionWords } from './selectionWords.ts';
import type { DownloadProgress } from './useDownloads.ts';

type Props = { count: number; progress: DownloadProgress | null };

/** Says what the bar shows. It is there before the bar: what comes with its words is not read out. */
export function SelectionStatus({ count, progress }: Props) {
  const words = useText(photosText).chosen;
  const formats = useFormats();
  return (
    <VisuallyHidden>
      <span role="status">
        {count > 0 || progress ? selectionWords(words, formats, count, progress) : ''}
      </span>
    </VisuallyHidden>
  );
}
