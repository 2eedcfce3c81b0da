import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { PhotoAddresses } from './PhotoAddresses.ts';
import { type GalleryPhoto, type PhotoList, type PhotoView, withThumbnails } from './photoList.ts';
import { photosKey } from './usePhotoList.ts';

/**
 * Renews the addresses of a page of thumbnails when one of them did not load; what the lake does not
 * know any more, since it was deleted elsewhere, goes.
 */
export function useRenewal(addresses: PhotoAddresses, view: PhotoView) {
  const queries = useQueryClient();
  const renewed = useRef(new WeakSet<object>());
  const { sort, tag } = view;
  return useCallback(
    async (photo: GalleryPhoto) => {
      // What cannot be renewed now stays as it is; going online or scrolling tries again.
      const page = await addresses.renew(photo, photo.thumbnail).catch(() => null);
      const change = (work: (photos: PhotoList['photos']) => PhotoList['photos']) =>
        queries.setQueryData<PhotoList>(
          photosKey({ sort, tag }),
          (list) => list && { ...list, photos: work(list.photos) },
        );
      if (page === 'gone') {
        change((photos) => photos.filter(({ id }) => id !== photo.id));
      } else if (page && !renewed.current.has(page)) {
        renewed.current.add(page);
        const fresh = new Map([...page].map(([id, { thumbnail }]) => [id, thumbnail]));
        change((photos) => withThumbnails(photos, fresh));
      }
    },
    [addresses, queries, sort, tag],
  );
}
