import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Bucket, BucketObject, RemoveFailure } from '../bucket/Bucket.ts';
import { useBucket } from '../bucket/BucketContext.tsx';
import { noteRemovedUploads } from '../photos/list/removedPhotos.ts';

/** What is to be removed: files, and all that is below folders. */
export interface Removed {
  keys: readonly string[];
  bytes: number;
}

/** Counts what removing these would remove; folders end with a slash. */
export function useCounted(keys: readonly string[]) {
  const bucket = useBucket();
  return useQuery({
    queryKey: ['files', 'counted', keys],
    queryFn: ({ signal }) => count(bucket, keys, signal),
    // Asked each time: what is counted is what will be removed.
    staleTime: 0,
    gcTime: 0,
  });
}

/** Removes; resolves with what is still there. What was made of photos follows after a moment. */
export function useRemove() {
  const bucket = useBucket();
  const queries = useQueryClient();
  return useMutation<RemoveFailure[], unknown, readonly string[]>({
    mutationFn: (keys) => bucket.remove(keys),
    onSuccess: async (left, keys) => {
      const there = new Set(left.map((failure) => failure.key));
      const photos = keys.filter((key) => key.startsWith('raw-photos/') && !there.has(key));
      if (photos.length > 0) {
        await noteRemovedUploads(queries, photos);
        setTimeout(() => void queries.invalidateQueries({ queryKey: ['photos'] }), 2_000);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['files', 'folder'] }),
  });
}

async function count(
  bucket: Bucket,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<Removed> {
  const found: BucketObject[] = [];
  for (const key of keys) {
    const isFolder = key.endsWith('/');
    let token: string | null = null;
    do {
      const page = await bucket.list(key, {
        token,
        signal,
        ...(isFolder ? {} : { delimiter: '/' }),
      });
      found.push(...page.objects.filter((object) => isFolder || object.key === key));
      token = isFolder ? page.next : null;
    } while (token !== null);
  }
  return {
    keys: found.map((object) => object.key),
    bytes: found.reduce((sum, object) => sum + object.size, 0),
  };
}
