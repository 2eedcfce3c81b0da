import type { Formats } from '../../text/formats.ts';
import type { PhotosWords } from '../text.ts';
import type { DownloadProgress } from './useDownloads.ts';

/** How many photos are chosen, or how far their downloads are. */
export function selectionWords(
  words: PhotosWords['chosen'],
  formats: Formats,
  count: number,
  progress: DownloadProgress | null,
): string {
  return progress
    ? words.downloading(formats.count(progress.done + 1), formats.count(progress.all))
    : words.count(formats.count(count));
}
