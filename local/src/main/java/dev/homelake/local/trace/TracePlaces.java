package dev.homelake.local.trace;

import dev.homelake.local.Problem;
import dev.homelake.silver.store.Prefix;
import java.util.Optional;

/**
 * Where to look.
 *
 * @param silver the table
 * @param bronze the exports; empty if the state is to tell
 * @param state what runs noted
 */
record TracePlaces(Prefix silver, Optional<Prefix> bronze, Prefix state) {

  /** From what was written, as {@code homelake silver} understands it; null is not written. */
  static TracePlaces of(String silver, String bronze, String state, String bucket) {
    if (silver == null && bucket == null) {
      throw Problem.wrongUse(
          "--silver is missing; give it, or --bucket", "It is the place of the table.");
    }
    Prefix table = prefix("--silver", silver == null ? inBucket(bucket, "silver") : silver);
    String exports = bronze == null && bucket != null ? inBucket(bucket, "bronze") : bronze;
    String notes = state;
    if (notes == null) {
      notes = bucket == null ? beside(silver) : inBucket(bucket, "state");
    }
    return new TracePlaces(
        table,
        Optional.ofNullable(exports).map(written -> prefix("--bronze", written)),
        prefix("--state", notes));
  }

  private static String inBucket(String bucket, String layer) {
    return "s3://" + bucket + "/" + layer + "/whatsapp/";
  }

  private static String beside(String silver) {
    return silver.replaceFirst("/+$", "") + "-state";
  }

  private static Prefix prefix(String name, String written) {
    try {
      Prefix prefix = Prefix.of(written);
      if (!prefix.isLocal() && !prefix.isS3()) {
        throw new IllegalArgumentException("it is neither a folder nor s3://BUCKET/PREFIX");
      }
      return prefix;
    } catch (IllegalArgumentException e) {
      throw Problem.wrongUse(
          "%s '%s' is no place: %s".formatted(name, written, e.getMessage()),
          "Write a folder or s3://BUCKET/PREFIX.");
    }
  }
}
