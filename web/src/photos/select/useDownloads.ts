import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useBucket } from '../../bucket/BucketContext.tsx';
import { saveObject } from '../../bucket/saveObject.ts';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { errorCode } from '../../ui/errorText.ts';
import { useToast } from '../../ui/ToastProvider.tsx';
import { uiText } from '../../ui/text.ts';
import type { GalleryPhoto } from '../list/photoList.ts';
import { noteRemovedUploads } from '../list/removedPhotos.ts';
import { photosText } from '../text.ts';

/** How far a series of downloads is. */
export interface DownloadProgress {
  done: number;
  all: number;
}

/** Browsers drop downloads that begin at once. */
const PAUSE = 600;

/**
 * Has the browser save originals under their names, one after the other; all ends where there is no
 * connection.
 */
export function useDownloads() {
  const bucket = useBucket();
  const words = useText(photosText).chosen;
  const { errors } = useText(uiText);
  const formats = useFormats();
  const toast = useToast();
  const queries = useQueryClient();
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
      const isWanted = () => run.current === mine;
      let failed = 0;
      const gone: string[] = [];
      let saved = 0;
      for (const photo of photos) {
        setProgress({ done: saved + failed, all: photos.length });
        try {
          await saveObject(bucket, photo.originalKey, photo.filename, { isWanted });
          saved += 1;
        } catch (error) {
          failed += 1;
          if (errorCode(error) === 'NoSuchKey') {
            gone.push(photo.sourceKey);
          }
          if (isWanted() && errorCode(error) === 'NO_CONNECTION') {
            setProgress(null);
            toast({ text: errors.NO_CONNECTION ?? '', tone: 'danger' });
            return;
          }
        }
        if (isWanted() && photos.length > 1) {
          await new Promise((resolve) => setTimeout(resolve, PAUSE));
        }
        if (!isWanted()) {
          return;
        }
      }
      setProgress(null);
      // Deleted elsewhere: they need not be shown any more.
      await noteRemovedUploads(queries, gone);
      if (failed > 0 && gone.length === failed) {
        toast({ text: words.gone(formats.count(failed), failed === 1), tone: 'danger' });
      } else if (failed > 0) {
        toast({ text: words.missing(formats.count(failed), failed === 1), tone: 'danger' });
      } else {
        toast({ text: words.downloaded(formats.count(saved), saved === 1), tone: 'good' });
      }
    },
    [bucket, queries, toast, words, errors, formats],
  );
  return { download, progress, stop };
}
