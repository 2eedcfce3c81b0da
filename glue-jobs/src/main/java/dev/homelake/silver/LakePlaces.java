package dev.homelake.silver;

import dev.homelake.silver.store.Prefix;
import java.util.Optional;

/** Where a lake's places are, if nobody says otherwise. */
public final class LakePlaces {

  private LakePlaces() {}

  /** The exports of a bucket that holds a lake. */
  public static Prefix bronze(String bucket) {
    return inBucket(bucket, "bronze/whatsapp/");
  }

  /** The table of a bucket that holds a lake. */
  public static Prefix silver(String bucket) {
    return inBucket(bucket, "silver/whatsapp/");
  }

  /** What runs keep in a bucket that holds a lake. */
  public static Prefix state(String bucket) {
    return inBucket(bucket, "state/whatsapp/");
  }

  private static Prefix inBucket(String bucket, String path) {
    return Prefix.of("s3://" + bucket + "/" + path);
  }

  /**
   * What runs keep for a table of which only the place is known: beside it, its name and {@code
   * -state}. Empty where nothing lies beside the table, for it is a whole bucket or disk.
   */
  public static Optional<Prefix> stateBeside(Prefix silver) {
    String uri = silver.uri().replaceFirst("/+$", "");
    boolean isWhole = silver.isLocal() ? silver.folder().getParent() == null : isHost(uri);
    return isWhole ? Optional.empty() : Optional.of(new Prefix(uri + "-state/"));
  }

  private static boolean isHost(String uri) {
    return uri.matches("(?s)[^/]*(//[^/]*)?");
  }
}
