package dev.homelake.edge.bucket;

import org.junit.jupiter.api.Nested;

class MemoryBucketTest {

  @Nested
  class WithVersions extends BucketContract {

    private final Bucket bucket = MemoryBucket.versioned("lake");

    @Override
    protected Bucket bucket() {
      return bucket;
    }

    @Override
    protected boolean keepsVersions() {
      return true;
    }
  }

  @Nested
  class WithoutVersions extends BucketContract {

    private final Bucket bucket = MemoryBucket.plain("lake");

    @Override
    protected Bucket bucket() {
      return bucket;
    }

    @Override
    protected boolean keepsVersions() {
      return false;
    }
  }
}
