import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { PhotoTag } from '../api/types.ts';
import type { PhotoView } from './list/photoList.ts';

/** All tags, as they are offered. */
export const TAGS: readonly PhotoTag[] = ['landscape', 'portrait', 'square', 'flash', 'gps'];

/** The view that the page's address names: `?sort=uploaded&tag=flash`; by when taken, if nothing else. */
export function usePhotoView() {
  const [parameters, setParameters] = useSearchParams();
  const sort = parameters.get('sort') === 'uploaded' ? 'uploaded_at' : 'taken_at';
  const tag = TAGS.find((one) => one === parameters.get('tag')) ?? null;
  const view = useMemo<PhotoView>(() => ({ sort, tag }), [sort, tag]);
  const change = useCallback(
    (wanted: PhotoView) =>
      setParameters(
        {
          ...(wanted.sort === 'uploaded_at' ? { sort: 'uploaded' } : {}),
          ...(wanted.tag ? { tag: wanted.tag } : {}),
        },
        { replace: true },
      ),
    [setParameters],
  );
  return { view, change };
}
