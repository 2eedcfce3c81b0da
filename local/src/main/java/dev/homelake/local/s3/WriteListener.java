package dev.homelake.local.s3;

import java.time.Instant;
import java.util.Optional;

/**
 * Is told of every write, before and after it, while no other write of the same object goes on. So
 * that a write which a crash leaves untold can be found out: what began and did not end may have
 * happened. Called by many threads.
 */
public interface WriteListener {

  /** How an object can change; what S3's notifications call it. */
  enum Change {
    PUT("ObjectCreated:Put"),
    COPY("ObjectCreated:Copy"),
    COMPLETE_UPLOAD("ObjectCreated:CompleteMultipartUpload"),
    DELETE("ObjectRemoved:Delete");

    private final String eventName;

    Change(String eventName) {
      this.eventName = eventName;
    }

    /** The name in a notification. */
    public String eventName() {
      return eventName;
    }
  }

  /**
   * An object as it is.
   *
   * @param size bytes
   * @param eTag without quotes
   * @param modified when it was written
   */
  record Version(long size, String eTag, Instant modified) {}

  /** A write that has begun. */
  interface Write {

    /**
     * It is over.
     *
     * @param now the object as it is after it; empty if there is none
     */
    void ended(Optional<Version> now);
  }

  /**
   * A write is about to begin. What is thrown here keeps it from happening.
   *
   * @param before the object as it was; empty if there is none
   */
  Write begins(String bucket, String key, Change change, Optional<Version> before);

  /** Whether anybody cares for writes of such an object; if not, it costs nothing. */
  boolean cares(String bucket, String key);

  /** Tells this one and the other, each of what it cares for. */
  default WriteListener and(WriteListener other) {
    WriteListener one = this;
    return new WriteListener() {
      @Override
      public Write begins(String bucket, String key, Change change, Optional<Version> before) {
        Write first = begun(one, bucket, key, change, before);
        Write second = begun(other, bucket, key, change, before);
        return now -> {
          first.ended(now);
          second.ended(now);
        };
      }

      @Override
      public boolean cares(String bucket, String key) {
        return one.cares(bucket, key) || other.cares(bucket, key);
      }
    };
  }

  private static Write begun(
      WriteListener listener, String bucket, String key, Change change, Optional<Version> before) {
    return listener.cares(bucket, key) ? listener.begins(bucket, key, change, before) : now -> {};
  }

  /** Cares for nothing. */
  WriteListener NONE =
      new WriteListener() {
        @Override
        public Write begins(String bucket, String key, Change change, Optional<Version> before) {
          return now -> {};
        }

        @Override
        public boolean cares(String bucket, String key) {
          return false;
        }
      };
}
