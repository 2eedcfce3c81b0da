import { useCallback } from 'react';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { useToast } from '../ui/ToastProvider.tsx';
import type { GalleryPhoto } from './list/photoList.ts';
import { useRemovePhotos } from './list/removedPhotos.ts';
import { photosText } from './text.ts';

/** Removes photos, and says how that went. */
export function useRemoval() {
  const words = useText(photosText).remove;
  const formats = useFormats();
  const toast = useToast();
  const remove = useRemovePhotos();
  return useCallback(
    async (photos: readonly GalleryPhoto[]) => {
      const failures = await remove(photos).then(
        (some) => some.length,
        () => photos.length,
      );
      const removed = photos.length - failures;
      if (failures > 0) {
        toast({ text: words.failed(formats.count(failures), failures === 1), tone: 'danger' });
      } else {
        toast({ text: words.done(formats.count(removed), removed === 1), tone: 'good' });
      }
    },
    [remove, toast, words, formats],
  );
}
