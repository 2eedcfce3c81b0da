package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.events.Sequencer;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of one photo.
 *
 * @param id made from the source key
 * @param filename the last part of the name it was uploaded under
 * @param keys where its files are
 * @param dimensions of the original when it stands upright
 * @param sizeBytes of the original
 * @param contentType of the original, found out from its bytes
 * @param uploadedAt to the millisecond
 * @param taken when, and how that is known
 * @param camera as the photo says
 * @param tags unmodifiable, in the order of {@link Tag}
 * @param sequencer of the event that this is the outcome of
 */
public record Photo(
    PhotoId id,
    String filename,
    PhotoKeys keys,
    Dimensions dimensions,
    long sizeBytes,
    String contentType,
    Instant uploadedAt,
    Taken taken,
    Camera camera,
    Set<Tag> tags,
    Sequencer sequencer) {

  /** Refuses null, negative sizes and times outside of the years 0001 to 9999. */
  public Photo {
    requireNonNull(id, "id is null");
    requireNonNull(filename, "filename is null");
    requireNonNull(keys, "keys is null");
    requireNonNull(dimensions, "dimensions is null");
    if (sizeBytes < 0) {
      throw new IllegalArgumentException("sizeBytes is " + sizeBytes);
    }
    requireNonNull(contentType, "contentType is null");
    uploadedAt = IndexTime.check(uploadedAt, "uploadedAt");
    requireNonNull(taken, "taken is null");
    requireNonNull(camera, "camera is null");
    tags = inOrder(tags);
    requireNonNull(sequencer, "sequencer is null");
  }

  private static Set<Tag> inOrder(Collection<Tag> tags) {
    EnumSet<Tag> ordered = EnumSet.noneOf(Tag.class);
    ordered.addAll(tags);
    return Collections.unmodifiableSet(ordered);
  }
}
