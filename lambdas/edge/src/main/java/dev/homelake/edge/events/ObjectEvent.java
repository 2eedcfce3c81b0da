package dev.homelake.edge.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Something happened to an object. A hint, not the truth: events come late, twice, out of order or
 * not at all. Look at the bucket before you act.
 *
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 * @param kind what happened
 * @param size bytes; 0 for removals
 * @param eTag of the content, without quotes, if S3 told it
 * @param versionId of the new version or of the delete marker, in buckets with versions
 * @param sequencer its place among the events of this key, if S3 told it
 * @param time when it happened
 */
public record ObjectEvent(
    String bucket,
    String key,
    Kind kind,
    long size,
    Optional<String> eTag,
    Optional<String> versionId,
    Optional<Sequencer> sequencer,
    Instant time) {

  /** Refuses missing parts. */
  public ObjectEvent {
    requireNonNull(bucket, "bucket is null");
    requireNonNull(key, "key is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(eTag, "eTag is null");
    requireNonNull(versionId, "versionId is null");
    requireNonNull(sequencer, "sequencer is null");
    requireNonNull(time, "time is null");
  }

  /** What can happen. */
  public enum Kind {
    /** There is new content, by whatever way of writing. */
    CREATED,
    /**
     * A user deleted the object, or one of its versions: then the object may still be there. What a
     * lifecycle rule expires is no removal.
     */
    REMOVED
  }

  /** Says nothing of the key, which may hold names. */
  @Override
  public String toString() {
    return "ObjectEvent[" + kind + " " + time + "]";
  }
}
