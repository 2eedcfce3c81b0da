package dev.homelake.edge.bucket;

import static java.util.Objects.requireNonNull;

/**
 * What a bucket's listing says of an object.
 *
 * @param key the object's key
 * @param size bytes
 * @param eTag changes with the content; without quotes, as in {@link ObjectInfo}
 */
public record ObjectSummary(String key, long size, String eTag) {

  /** Refuses missing parts. */
  public ObjectSummary {
    requireNonNull(key, "key is null");
    requireNonNull(eTag, "eTag is null");
  }

  /** Says nothing of the key, which may hold names. */
  @Override
  public String toString() {
    return "ObjectSummary[" + size + " bytes, " + eTag + "]";
  }
}
