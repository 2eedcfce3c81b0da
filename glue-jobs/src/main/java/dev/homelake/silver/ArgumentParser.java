package dev.homelake.silver;

import dev.homelake.catalog.partitions.CatalogTable;
import dev.homelake.silver.JobArguments.Writing;
import dev.homelake.silver.store.Prefix;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the job's arguments and collects every mistake before it gives up. */
final class ArgumentParser {

  private static final List<String> KNOWN =
      List.of(
          "bucket",
          "database",
          "mode",
          "start-date",
          "end-date",
          "dry-run",
          "bronze",
          "silver",
          "state");

  /** What Glue passes to jobs of its own accord, or because a job's settings say so. */
  private static final Pattern GLUE =
      Pattern.compile(
          "JOB_NAME|JOB_ID|JOB_RUN_ID|SECURITY_CONFIGURATION|TempDir|class|conf|scriptLocation"
              + "|encryption-type|continuation-option|spark-event-logs-path|user-jars-first"
              + "|customer-driver-env-vars|customer-executor-env-vars|custom-logGroup-prefix"
              + "|custom-logStream-prefix|datalake-formats|executor-cores|auto-scale-.*"
              + "|(?:job|enable|extra|continuous-log|write-shuffle|python|additional)-.*");

  private final List<String> words;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  ArgumentParser(List<String> words) {
    this.words = words;
  }

  JobArguments parse() {
    collect();
    Optional<String> bucket = value("bucket", this::bucket);
    Optional<Prefix> bronze = place("bronze", bucket, LakePlaces::bronze);
    Optional<Prefix> silver = place("silver", bucket, LakePlaces::silver);
    Optional<Prefix> state = place("state", bucket, LakePlaces::state);
    Optional<String> database = value("database", CatalogTable::requireDatabase);
    requireLockable(state);
    requireApart("bronze", bronze, "silver", silver);
    requireApart("bronze", bronze, "state", state);
    requireApart("silver", silver, "state", state);
    Mode mode = value("mode", this::mode).orElse(Mode.INCREMENTAL);
    Optional<LocalDate> start = value("start-date", LocalDate::parse);
    Optional<LocalDate> end = value("end-date", LocalDate::parse);
    Writing writing = value("dry-run", this::writing).orElse(Writing.YES);
    if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
      mistakes.add("--start-date " + start.get() + " is after --end-date " + end.get());
    }
    if (mode == Mode.FULL && (start.isPresent() || end.isPresent())) {
      mistakes.add("--mode full rebuilds all dates; leave it out to rebuild those of a range");
    }
    if (!mistakes.isEmpty()) {
      throw new ArgumentsException(mistakes);
    }
    return new JobArguments(
        bronze.orElseThrow(),
        silver.orElseThrow(),
        state.orElseThrow(),
        database,
        mode,
        start,
        end,
        writing);
  }

  private void collect() {
    int at = 0;
    while (at < words.size()) {
      String word = words.get(at++);
      if (!word.startsWith("--")) {
        mistakes.add("'" + word + "' has no name in front; write --name value");
        continue;
      }
      String name = word.substring(2);
      boolean valued = at < words.size() && !words.get(at).startsWith("--");
      if (GLUE.matcher(name).matches()) {
        at += valued ? 1 : 0;
      } else if (!KNOWN.contains(name)) {
        mistakes.add("--" + name + " is unknown; known are --" + String.join(", --", KNOWN));
        at += valued ? 1 : 0;
      } else if (!valued) {
        mistakes.add("--" + name + " has no value");
      } else if (values.put(name, words.get(at++)) != null) {
        mistakes.add("--" + name + " is given twice");
      }
    }
  }

  private <T> Optional<T> value(String name, Function<String, T> reader) {
    String text = values.get(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (DateTimeParseException e) {
      mistakes.add("--" + name + " '" + text + "' is no date; write it as 2024-03-12");
    } catch (IllegalArgumentException e) {
      mistakes.add("--" + name + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  private Optional<Prefix> place(
      String name, Optional<String> bucket, Function<String, Prefix> inBucket) {
    if (values.containsKey(name)) {
      return value(name, text -> Prefix.of(text.replaceFirst("^s3a://", "s3://")));
    }
    if (!values.containsKey("bucket")) {
      mistakes.add("--" + name + " is missing; give it, or --bucket");
    }
    return bucket.map(inBucket);
  }

  /** The lock needs a store that writes on condition. */
  private void requireLockable(Optional<Prefix> state) {
    if (state.isPresent() && !state.get().isLocal() && !state.get().isS3()) {
      mistakes.add(
          "UNSUPPORTED_PLACE: --state %s: the lock needs a folder or s3://BUCKET/PREFIX"
              .formatted(state.get().written()));
    }
  }

  /** Each place is listed as a whole, and silver's is cleared of what is no date of the table. */
  private void requireApart(
      String name, Optional<Prefix> place, String otherName, Optional<Prefix> other) {
    if (place.isPresent() && other.isPresent() && place.get().overlaps(other.get())) {
      mistakes.add(
          "PLACES_OVERLAP: --%s %s and --%s %s must not lie in each other; give places side by side"
              .formatted(name, place.get().written(), otherName, other.get().written()));
    }
  }

  private String bucket(String text) {
    if (!text.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
      throw new IllegalArgumentException("'" + text + "' is no bucket name");
    }
    return text;
  }

  private Mode mode(String text) {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.label().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + text + "' is neither incremental nor full"));
  }

  private Writing writing(String text) {
    return switch (text) {
      case "true" -> Writing.DRY_RUN;
      case "false" -> Writing.YES;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }
}
