import { createContext, use } from 'react';
import type { Bucket } from './Bucket.ts';

/** Carries the bucket. */
export const BucketContext = createContext<Bucket | null>(null);

/** The lake's bucket, for whoever is signed in. */
export function useBucket(): Bucket {
  const bucket = use(BucketContext);
  if (!bucket) {
    throw new Error('there is no BucketContext above');
  }
  return bucket;
}
