import type { Bucket, BucketObject } from './Bucket.ts';

/**
 * An object, by a list: AWS answers who asks for a missing one itself that it is forbidden, since
 * nobody may list the whole bucket. null if there is none.
 */
export async function findObject(
  bucket: Bucket,
  key: string,
  signal?: AbortSignal,
): Promise<BucketObject | null> {
  const { objects } = await bucket.list(key, { delimiter: '/', ...(signal ? { signal } : {}) });
  return objects.find((object) => object.key === key) ?? null;
}
