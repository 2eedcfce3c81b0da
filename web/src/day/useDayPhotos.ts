import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import type { Photo } from '../api/types.ts';
import { isRemoved, useRemovedPhotos } from '../photos/list/removedPhotos.ts';

/** Addresses of thumbnails are good for an hour. */
const FRESH = 50 * 60_000;

/** The photos of a day, the first one first; without those that were removed a moment ago. */
export function useDayPhotos(day: string) {
  const api = useApi();
  const removed = useRemovedPhotos();
  return useQuery({
    queryKey: ['photos', 'of-day', day],
    queryFn: async ({ signal }) => {
      const photos: Photo[] = [];
      let cursor: string | null = null;
      do {
        const query = { sort_by: 'taken_at', from: day, to: day, limit: 200 } as const;
        const page = await api.photos(query, { cursor, signal });
        photos.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      return photos.reverse();
    },
    select: (photos) =>
      photos.filter(({ photo_id, uploaded_at }) => !isRemoved(removed, photo_id, uploaded_at)),
    staleTime: FRESH,
    refetchInterval: FRESH,
  });
}
