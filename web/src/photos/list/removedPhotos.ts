import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { RemoveFailure } from '../../bucket/Bucket.ts';
import { useBucket } from '../../bucket/BucketContext.tsx';
import { photoId } from '../../chats/photoId.ts';
import type { GalleryPhoto } from './photoList.ts';

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
        return failures;
      } catch (error) {
        restore(photos);
        throw error;
      }
    },
    [bucket, queries],
  );
}
