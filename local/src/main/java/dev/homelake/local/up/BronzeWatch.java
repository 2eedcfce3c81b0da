package dev.homelake.local.up;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.s3.WriteListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Knows when the exports in bronze changed last. Safe for use by several threads. */
final class BronzeWatch implements WriteListener {

  private final Clock clock;
  private final AtomicReference<Optional<Instant>> last;

  private BronzeWatch(Clock clock, Optional<Instant> last) {
    this.clock = requireNonNull(clock, "clock is null");
    this.last = new AtomicReference<>(last);
  }

  /** Begins with what the folder tells: whatever comes or goes changes the time of its folder. */
  static BronzeWatch of(Path bronze, Clock clock) throws IOException {
    if (!Files.isDirectory(bronze)) {
      return new BronzeWatch(clock, Optional.empty());
    }
    try (Stream<Path> all = Files.walk(bronze)) {
      Optional<Instant> newest =
          all.map(path -> Instant.ofEpochMilli(path.toFile().lastModified()))
              .max(Comparator.naturalOrder());
      return new BronzeWatch(clock, newest);
    }
  }

  @Override
  public boolean cares(String bucket, String key) {
    return key.startsWith(Area.BRONZE_WHATSAPP.prefix());
  }

  @Override
  public Write begins(String bucket, String key, Change change, Optional<Version> before) {
    return now -> last.set(Optional.of(clock.instant()));
  }

  /** When an export came or went last; empty if there never was one. */
  Optional<Instant> lastChange() {
    return last.get();
  }
}
