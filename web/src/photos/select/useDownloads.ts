import { useCallback, useEffect, useRef, useState } from 'react';
import { useBucket } from '../../bucket/BucketContext.tsx';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { useToast } from '../../ui/ToastProvider.tsx';
import type { GalleryPhoto } from '../list/photoList.ts';
import { photosText } from '../text.ts';

/** How far a series of downloads is. */
export interface DownloadProgress {
  done: number;
  all: number;
}

/** Browsers drop downloads that begin at once. */
const PAUSE = 600;

/**
 * Has the browser save originals under their names, one after the other. Each is looked for first:
 * the address of what is missing would open in the place of the app.
 */
export function useDownloads() {
  const bucket = useBucket();
  const words = useText(photosText).chosen;
  const formats = useFormats();
  const toast = useToast();
  const [progress, setProgress] = useState<DownloadProgress | null>(null);
  const run = useRef(0);
  const stop = useCallback(() => {
    run.current += 1;
    setProgress(null);
  }, []);
  useEffect(
    () => () => {
      run.current += 1;
    },
    [],
  );

  const download = useCallback(
    async (photos: readonly GalleryPhoto[]) => {
      run.current += 1;
      const mine = run.current;
      let missing = 0;
      let saved = 0;
      for (const photo of photos) {
        setProgress({ done: saved + missing, all: photos.length });
        try {
          const there = await bucket.head(photo.originalKey);
          const address = there && (await bucket.downloadUrl(photo.originalKey, photo.filename));
          if (run.current !== mine) {
            return;
          }
          if (address) {
            save(address);
            saved += 1;
          } else {
            missing += 1;
          }
        } catch {
          missing += 1;
        }
        if (photos.length > 1) {
          await new Promise((resolve) => setTimeout(resolve, PAUSE));
        }
        if (run.current !== mine) {
          return;
        }
      }
      setProgress(null);
      if (missing > 0) {
        toast({ text: words.missing(formats.count(missing), missing === 1), tone: 'danger' });
      } else {
        toast({ text: words.downloaded(formats.count(saved), saved === 1), tone: 'good' });
      }
    },
    [bucket, toast, words, formats],
  );
  return { download, progress, stop };
}

function save(address: string) {
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
}
