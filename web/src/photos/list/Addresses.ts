import type { Photo } from '../../api/types.ts';

/** Addresses of a photo, as fresh as the page that told them. */
export interface Addresses {
  thumbnail: string;
  original: string;
}

/** Addresses of photos that came together, by their ids. */
export type PageAddresses = ReadonlyMap<string, Addresses>;

/** What a page tells. */
export function addressesOf(photos: readonly Photo[]): [string, Addresses][] {
  return photos.map((photo) => [
    photo.photo_id,
    { thumbnail: photo.thumbnail_url, original: photo.original_url },
  ]);
}
