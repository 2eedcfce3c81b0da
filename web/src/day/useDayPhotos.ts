import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import type { Photo } from '../api/types.ts';

/** Addresses of thumbnails are good for an hour. */
const FRESH = 50 * 60_000;

/** The photos of a day, the first one first. */
export function useDayPhotos(day: string) {
  const api = useApi();
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
    staleTime: FRESH,
    refetchInterval: FRESH,
  });
}
