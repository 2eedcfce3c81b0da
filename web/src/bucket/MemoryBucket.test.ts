import { describe, it } from 'vitest';
import { BUCKET_CONTRACT } from './bucketContract.ts';
import { MemoryBucket } from './MemoryBucket.ts';

describe('a bucket in memory', () => {
  for (const promise of BUCKET_CONTRACT) {
    it(promise.name, () => promise.check(new MemoryBucket(), 'misc/contract/'));
  }
});
