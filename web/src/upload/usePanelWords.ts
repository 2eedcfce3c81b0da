import { useFormats, useText } from '../text/LanguageProvider.tsx';
import type { UploadSummary } from './summary.ts';
import { uploadText } from './text.ts';

/** How all uploads are, in words: a title, and how fast they are. */
export function usePanelWords(
  summary: UploadSummary,
  online: boolean,
): { title: string; details: string } {
  const words = useText(uploadText);
  const formats = useFormats();
  const { all, open, done, there, failed, cancelled, rate, seconds, looking, refused } = summary;
  const arrived = done + there;
  if (open > 0) {
    const title = online
      ? words.uploading(formats.count(arrived), formats.count(all - cancelled))
      : words.paused;
    const details = [
      rate !== null && online ? words.rate(formats.bytes(rate)) : '',
      seconds !== null && online ? words.left(formats.duration(Math.max(1, seconds))) : '',
    ].filter(Boolean);
    return { title, details: details.map((detail) => ` · ${detail}`).join('') };
  }
  if (all === 0) {
    return { title: words.panel, details: '' };
  }
  const title =
    failed > 0
      ? words.finishedSome(formats.count(arrived), formats.count(failed))
      : arrived === 0
        ? words.states.cancelled
        : arrived === 1
          ? words.finishedOne
          : words.finished(formats.count(arrived));
  const details =
    looking > 0
      ? words.looking
      : refused > 0
        ? words.notUsed(formats.count(refused), formats.count(arrived), arrived === 1)
        : '';
  return { title, details };
}
