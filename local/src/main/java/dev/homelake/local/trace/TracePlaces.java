package dev.homelake.local.trace;

import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.silver.LakePlaces;
import dev.homelake.silver.store.Prefix;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where to look.
 *
 * @param silver the table
 * @param bronze the exports; empty if the state is to tell
 * @param state what runs noted
 */
record TracePlaces(Prefix silver, Optional<Prefix> bronze, Prefix state) {

  /** Those of a lake in a folder. */
  static TracePlaces of(LakeFolder lake) {
    return new TracePlaces(
        folder(lake.silver()),
        Optional.of(folder(lake.object("bronze/whatsapp"))),
        folder(lake.object("state/whatsapp")));
  }

  private static Prefix folder(Path path) {
    return Prefix.of(path.toString());
  }

  /** From what was written, as {@code homelake silver} understands it; null is not written. */
  static TracePlaces of(String silver, String bronze, String state, String bucket) {
    if (silver == null && bucket == null) {
      throw Problem.wrongUse(
          "--silver is missing; give it, or --bucket", "It is the place of the table.");
    }
    Optional<Prefix> table = given("--silver", silver);
    Optional<Prefix> exports = given("--bronze", bronze);
    Optional<Prefix> notes = given("--state", state);
    if (bucket == null) {
      return new TracePlaces(
          table.orElseThrow(), exports, notes.orElseGet(() -> beside(table.orElseThrow())));
    }
    return new TracePlaces(
        table.orElseGet(() -> inBucket(bucket, LakePlaces::silver)),
        exports.or(() -> Optional.of(inBucket(bucket, LakePlaces::bronze))),
        notes.orElseGet(() -> inBucket(bucket, LakePlaces::state)));
  }

  private static Prefix beside(Prefix silver) {
    return LakePlaces.stateBeside(silver)
        .orElseThrow(
            () ->
                Problem.wrongUse(
                    "cannot tell where runs keep notes: --silver %s is a whole bucket or disk"
                        .formatted(silver.written()),
                    "Give their place: --state PLACE"));
  }

  private static Prefix inBucket(String bucket, Function<String, Prefix> place) {
    try {
      return place.apply(bucket);
    } catch (IllegalArgumentException e) {
      throw Problem.wrongUse("--bucket '" + bucket + "' is no bucket", "Write its name only.");
    }
  }

  private static Optional<Prefix> given(String name, String written) {
    return Optional.ofNullable(written).map(place -> prefix(name, place));
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
