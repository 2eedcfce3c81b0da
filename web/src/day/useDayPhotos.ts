import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import type { Photo } from '../api/types.ts';
import { addDays } from '../text/days.ts';
import { useFormats } from '../text/LanguageProvider.tsx';

/** Addresses of thumbnails are good for an hour. */
const FRESH = 50 * 60_000;

/** The photos that were taken on a day where the reader is, the first one first. */
export function useDayPhotos(day: string) {
  const api = useApi();
  const formats = useFormats();
  return useQuery({
    queryKey: ['photos', 'of-day', day],
    queryFn: async ({ signal }) => {
      const photos: Photo[] = [];
      let cursor: string | null = null;
      do {
        const page = await api.photos(
          // The API's days are in UTC, which may be a day before or after.
          { sort_by: 'taken_at', from: addDays(day, -1), to: addDays(day, 1), limit: 200 },
          { cursor, signal },
        );
        photos.push(...page.items.filter((photo) => formats.day(photo.taken_at) === day));
        cursor = page.next;
      } while (cursor !== null);
      return photos.reverse();
    },
    staleTime: FRESH,
    refetchInterval: FRESH,
  });
}
