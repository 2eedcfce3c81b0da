package dev.homelake.edge.keys;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an object says of itself that was copied from another lake, as {@code homelake push} and
 * {@code pull} do: when it was uploaded there, which content it is, and whether it was looked into.
 * All of it is metadata. Pure functions.
 */
public final class CopiedObject {

  private static final String UPLOADED_AT = "uploaded-at";
  private static final String ETAG = "copied-etag";
  private static final String TAKEN_IN = "taken-in";

  private CopiedObject() {}

  /** More metadata for the copy of an object that was written at a time and has this ETag. */
  public static Map<String, String> metadata(
      Map<String, String> metadata, Instant modified, String eTag) {
    Map<String, String> more = new HashMap<>(metadata);
    more.putIfAbsent(UPLOADED_AT, modified.truncatedTo(ChronoUnit.SECONDS).toString());
    more.put(ETAG, eTag);
    return Map.copyOf(more);
  }

  /** More metadata for an export whose parts the other lake has, and which are copied, too. */
  public static Map<String, String> takenIn(Map<String, String> metadata) {
    Map<String, String> more = new HashMap<>(metadata);
    more.put(TAKEN_IN, "true");
    return Map.copyOf(more);
  }

  /**
   * When the object was uploaded first: before it was copied, if it was.
   *
   * @param modified when it was written here
   */
  public static Instant uploadedAt(Map<String, String> metadata, Instant modified) {
    try {
      return Optional.ofNullable(metadata.get(UPLOADED_AT))
          .map(Instant::parse)
          .filter(time -> time.isBefore(modified))
          .orElse(modified);
    } catch (DateTimeException e) {
      return modified;
    }
  }

  /** The ETag of what it was copied from, if it was. */
  public static Optional<String> eTag(Map<String, String> metadata) {
    return Optional.ofNullable(metadata.get(ETAG));
  }

  /**
   * Whether it is an export that another lake has taken in, so that its pictures come from there.
   */
  public static boolean isTakenIn(Map<String, String> metadata) {
    return metadata.containsKey(TAKEN_IN);
  }
}
