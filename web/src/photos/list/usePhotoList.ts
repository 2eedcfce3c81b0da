import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../api/ApiContext.tsx';
import { loadPhotos } from './loadPhotos.ts';
import { type GalleryPhoto, type PhotoList, type PhotoView, viewed } from './photoList.ts';
import { isRemoved, useRemovedPhotos } from './removedPhotos.ts';

/** Where a view stands in the cache; whoever adds photos says that `['photos']` is stale. */
export function photosKey(view: PhotoView) {
  return ['photos', view.sort, view.tag] as const;
}

/** A view of the gallery. */
export interface LoadedPhotos {
  photos: readonly GalleryPhoto[];
  /** All are there. */
  complete: boolean;
  /** What went wrong, if it does not go on by itself. */
  error: unknown;
  /** It waits for the connection. */
  paused: boolean;
  retry: () => void;
}

const NONE: readonly GalleryPhoto[] = [];
const NOT_YET: PhotoList = { photos: NONE, next: null, complete: false, begun: 0 };

/**
 * The photos of a view, more of them as they come. Loading goes on when one leaves the page: the
 * signal of the query is not looked at, or what has come would be thrown away. So a loader looks
 * whether another one has begun, as it does when photos are uploaded meanwhile.
 */
export function usePhotoList(view: PhotoView): LoadedPhotos {
  const api = useApi();
  const queries = useQueryClient();
  const { sort, tag } = view;
  const key = photosKey(view);
  const { data, error, fetchStatus, refetch } = useQuery({
    queryKey: key,
    queryFn: async () => {
      const loader = {};
      const before = queries.getQueryData<PhotoList>(key) ?? derived(queries, view);
      queries.setQueryData<PhotoList>(key, { ...(before ?? NOT_YET), loader });
      const list = await loadPhotos({
        api,
        view,
        before: before === undefined || before.begun === 0 ? undefined : before,
        onProgress: (some) => queries.setQueryData(key, { ...some, loader }),
        going: () => queries.getQueryData<PhotoList>(key)?.loader === loader,
      });
      return { ...list, loader };
    },
    // 20,000 photos are not to be compared one by one with each page that comes.
    structuralSharing: false,
    // Photos may have come or gone in another tab, or on another device.
    refetchOnWindowFocus: 'always',
    gcTime: 30 * 60_000,
  });

  // Another view may know them all: then this one is shown at once, before its own query has run.
  const known = useMemo(() => data ?? derived(queries, { sort, tag }), [data, queries, sort, tag]);
  const removed = useRemovedPhotos();
  const photos = useMemo(() => {
    const all = known?.photos ?? NONE;
    return removed.size === 0
      ? all
      : all.filter(({ id, uploadedAt }) => !isRemoved(removed, id, uploadedAt));
  }, [known, removed]);
  return {
    photos,
    complete: known?.complete ?? false,
    error: fetchStatus === 'idle' ? error : null,
    paused: fetchStatus === 'paused',
    retry: () => void refetch(),
  };
}

/** The view, out of all photos in whatever order. */
function derived(queries: QueryClient, view: PhotoView): PhotoList | undefined {
  for (const sort of ['taken_at', 'uploaded_at'] as const) {
    const all = queries.getQueryData<PhotoList>(photosKey({ sort, tag: null }));
    if (all?.complete && !(view.tag === null && view.sort === sort)) {
      return { ...all, photos: viewed(all.photos, view) };
    }
  }
  return undefined;
}
