package dev.homelake.local.lake;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that works on a lake.
 *
 * @param pid its number
 * @param command which of our commands it is
 * @param since when it began, to the second
 * @param web where its pages are, if it has any
 */
public record LakeHolder(long pid, String command, Instant since, Optional<URI> web) {

  /** Refuses null. */
  public LakeHolder {
    requireNonNull(command, "command is null");
    requireNonNull(since, "since is null");
    since = since.truncatedTo(SECONDS);
    requireNonNull(web, "web is null");
  }
}
