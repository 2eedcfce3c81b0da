import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { PhotoAddresses } from './PhotoAddresses.ts';
import { type GalleryPhoto, type PhotoList, type PhotoView, withThumbnails } from './photoList.ts';
import { photosKey } from './usePhotoList.ts';

/** Renews the addresses of a page of thumbnails when one of them did not load. */
export function useRenewal(addresses: PhotoAddresses, view: PhotoView) {
  const queries = useQueryClient();
  const renewed = useRef(new WeakSet<object>());
  const { sort, tag } = view;
  return useCallback(
    async (photo: GalleryPhoto) => {
      // What cannot be renewed now stays as it is; going online or scrolling tries again.
      const page = await addresses.renew(photo, photo.thumbnail).catch(() => null);
      if (!page || renewed.current.has(page)) {
        return;
      }
      renewed.current.add(page);
      const fresh = new Map([...page].map(([id, { thumbnail }]) => [id, thumbnail]));
      queries.setQueryData<PhotoList>(
        photosKey({ sort, tag }),
        (list) => list && { ...list, photos: withThumbnails(list.photos, fresh) },
      );
    },
    [addresses, queries, sort, tag],
  );
}
