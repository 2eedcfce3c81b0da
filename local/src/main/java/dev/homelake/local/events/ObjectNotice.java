package dev.homelake.local.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a notification tells.
 *
 * @param name such as {@code ObjectCreated:Put}
 * @param bucket the bucket's name
 * @param key the object's, as it is
 * @param size bytes; 0 if it was removed
 * @param eTag without quotes; empty if it was removed
 * @param sequencer hexadecimal; grows with every event of a key
 * @param time when it happened
 */
public record ObjectNotice(
    String name,
    String bucket,
    String key,
    long size,
    String eTag,
    String sequencer,
    Instant time) {

  /** Refuses null. */
  public ObjectNotice {
    requireNonNull(name, "name is null");
    requireNonNull(bucket, "bucket is null");
    requireNonNull(key, "key is null");
    requireNonNull(eTag, "eTag is null");
    requireNonNull(sequencer, "sequencer is null");
    requireNonNull(time, "time is null");
  }

  /** Says nothing of the key, which may hold names. */
  @Override
  public String toString() {
    return "ObjectNotice[" + name + " " + time + "]";
  }
}
