package dev.homelake.local.s3;

import dev.homelake.edge.keys.Area;
import java.util.Optional;
import java.util.Set;

/**
 * What the holder of a key may do with objects. Buckets as such are looked at, made and removed by
 * few.
 */
public interface Permissions {

  /** What can be done with an object. */
  enum Action {
    READ,
    WRITE,
    DELETE,
    /** Of a prefix. */
    LIST
  }

  /**
   * Whether this may be done.
   *
   * @param key of the object, or the prefix to list
   */
  boolean allow(Action action, String bucket, String key);

  /** Whether buckets may be made, set up and removed. */
  default boolean allowBuckets() {
    return false;
  }

  /** Whether it may be seen which buckets there are, and how they are set up. */
  default boolean allowBucketList() {
    return allowBuckets();
  }

  /**
   * The owner of a lake: everything but to make, set up and remove buckets, for a lake without its
   * bucket is none.
   */
  Permissions ALL_OBJECTS =
      new Permissions() {
        @Override
        public boolean allow(Action action, String bucket, String key) {
          return true;
        }

        @Override
        public boolean allowBucketList() {
          return true;
        }
      };

  /** Whoever runs a server for themselves. */
  Permissions EVERYTHING =
      new Permissions() {
        @Override
        public boolean allow(Action action, String bucket, String key) {
          return true;
        }

        @Override
        public boolean allowBuckets() {
          return true;
        }
      };

  /**
   * Those who are signed in: they bring, see and remove uploads, and see what was made of them.
   * What programs write they do not change, and what programs remember they do not see.
   *
   * @param lake the bucket's name
   */
  static Permissions signedIn(String lake) {
    Set<Area> shown =
        Set.of(
            Area.RECEIPTS_WHATSAPP,
            Area.RECEIPTS_PHOTOS,
            Area.PHOTO_ORIGINALS,
            Area.PHOTO_THUMBNAILS,
            Area.BRONZE_WHATSAPP,
            Area.SILVER_WHATSAPP);
    return (action, bucket, key) -> {
      Optional<Area> area = Area.of(key);
      if (!bucket.equals(lake) || area.isEmpty()) {
        return false;
      }
      boolean reads = action == Action.READ || action == Action.LIST;
      return area.get().role() != Area.Role.OUTPUT || (reads && shown.contains(area.get()));
    };
  }
}
