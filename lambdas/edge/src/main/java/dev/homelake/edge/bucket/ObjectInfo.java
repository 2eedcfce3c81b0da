package dev.homelake.edge.bucket;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a bucket says of one object's content at one time.
 *
 * @param key the object's key
 * @param size bytes
 * @param eTag changes with the content; without quotes
 * @param versionId names this content for ever, in buckets with versions
 * @param modified when it was written
 * @param contentType as the writer said
 * @param metadata the writer's own; names in lower case
 */
public record ObjectInfo(
    String key,
    long size,
    String eTag,
    Optional<String> versionId,
    Instant modified,
    String contentType,
    Map<String, String> metadata) {

  /** Refuses missing parts. */
  public ObjectInfo {
    requireNonNull(key, "key is null");
    requireNonNull(eTag, "eTag is null");
    requireNonNull(versionId, "versionId is null");
    requireNonNull(modified, "modified is null");
    requireNonNull(contentType, "contentType is null");
    metadata = Map.copyOf(metadata);
  }

  /** Says nothing of the key, which may hold names. */
  @Override
  public String toString() {
    return "ObjectInfo[" + size + " bytes, " + eTag + "]";
  }
}
