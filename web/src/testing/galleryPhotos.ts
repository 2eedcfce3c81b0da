import { compact, type GalleryPhoto } from '../photos/list/photoList.ts';
import { samplePhoto } from './samples.ts';

/** Photos as the gallery keeps them, for tests: one every `hours`, the newest first. */
export function galleryPhotos(
  count: number,
  hours: number,
  shape: (number: number) => { width: number; height: number } = () => ({
    width: 400,
    height: 300,
  }),
): GalleryPhoto[] {
  const newest = Date.parse('2024-06-15T12:00:00Z');
  return Array.from({ length: count }, (_, number) =>
    compact(
      samplePhoto({
        filename: `${number}.jpg`,
        taken_at: new Date(newest - number * hours * 3_600_000).toISOString(),
        ...shape(number),
      }),
      { sort: 'taken_at', tag: null, cursor: null },
    ),
  );
}
