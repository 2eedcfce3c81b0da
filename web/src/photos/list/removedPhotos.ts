import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { RemoveFailure } from '../../bucket/Bucket.ts';
import { useBucket } from '../../bucket/BucketContext.tsx';
import { photoId } from '../../chats/photoId.ts';
import type { GalleryPhoto, PhotoList } from './photoList.ts';

/** Ids of photos that were removed here, with the upload that was: the index follows a moment later. */
export type RemovedPhotos = ReadonlyMap<string, string>;

const KEY = ['removed-photos'];
const NONE: RemovedPhotos = new Map();

/** The photos that are not to be shown any more. */
export function useRemovedPhotos(): RemovedPhotos {
  const { data } = useQuery<RemovedPhotos>({
    queryKey: KEY,
    queryFn: () => NONE,
    initialData: NONE,
    staleTime: Number.POSITIVE_INFINITY,
    // Lists that still have them may be kept for long.
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return data;
}

/** Notes that these uploads were removed elsewhere in the app: their photos are not to be shown. */
export async function noteRemovedUploads(
  queries: QueryClient,
  sourceKeys: readonly string[],
): Promise<void> {
  const now = new Date().toISOString();
  const ids = await Promise.all(sourceKeys.map(photoId));
  queries.setQueryDefaults(KEY, { gcTime: Number.POSITIVE_INFINITY });
  queries.setQueryData<RemovedPhotos>(
    KEY,
    (removed = NONE) => new Map([...removed, ...ids.map((id) => [id, now] as const)]),
  );
}

/** Whether it is not to be shown. A file that was uploaded again after it was removed is another photo. */
export function isRemoved(removed: RemovedPhotos, id: string, uploadedAt: string): boolean {
  const upload = removed.get(id);
  return upload !== undefined && uploadedAt <= upload;
}

/**
 * Removes photos by the files that were uploaded; the lake removes what it made of them. They are
 * gone from sight at once, and those that could not be removed come back. Rejects if none could be
 * asked for; resolves with those that are still there.
 */
export function useRemovePhotos(): (photos: readonly GalleryPhoto[]) => Promise<RemoveFailure[]> {
  const bucket = useBucket();
  const queries = useQueryClient();
  return useCallback(
    async (photos) => {
      const change = (work: (removed: Map<string, string>) => void) =>
        queries.setQueryData<RemovedPhotos>(KEY, (removed = NONE) => {
          const changed = new Map(removed);
          work(changed);
          return changed;
        });
      change((removed) => {
        for (const photo of photos) {
          removed.set(photo.id, photo.uploadedAt);
        }
      });
      const restore = (some: readonly GalleryPhoto[]) =>
        change((removed) => {
          for (const photo of some) {
            removed.delete(photo.id);
          }
        });
      try {
        const failures = await bucket.remove(photos.map((photo) => photo.sourceKey));
        const there = new Set(failures.map((failure) => failure.key));
        restore(photos.filter((photo) => there.has(photo.sourceKey)));
        forget(
          queries,
          photos.filter((photo) => !there.has(photo.sourceKey)),
        );
        return failures;
      } catch (error) {
        restore(photos);
        throw error;
      }
    },
    [bucket, queries],
  );
}

/** Takes photos out of all lists; what else may show them is asked for again. */
function forget(queries: QueryClient, photos: readonly GalleryPhoto[]): void {
  const gone: RemovedPhotos = new Map(photos.map(({ id, uploadedAt }) => [id, uploadedAt]));
  for (const query of queries.getQueryCache().findAll({ queryKey: ['photos'] })) {
    const { data, dataUpdatedAt, isInvalidated } = query.state;
    if (isList(data)) {
      const left = data.photos.filter(({ id, uploadedAt }) => !isRemoved(gone, id, uploadedAt));
      queries.setQueryData(query.queryKey, { ...data, photos: left }, { updatedAt: dataUpdatedAt });
    }
    if (isInvalidated || !isList(data)) {
      query.invalidate();
    }
  }
  // What is in sight.
  void queries.refetchQueries({
    queryKey: ['photos'],
    type: 'active',
    predicate: ({ state }) => state.isInvalidated,
  });
  void queries.invalidateQueries({ queryKey: ['files'] });
}

function isList(data: unknown): data is PhotoList {
  return typeof data === 'object' && data !== null && 'photos' in data && 'complete' in data;
}
