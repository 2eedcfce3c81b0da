package dev.homelake.photo.capture;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.photos.Taken;
import dev.homelake.edge.photos.TakenAtSource;
import dev.homelake.photo.capture.NameTime.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Decides when a photo was taken, by the best that is known: the camera's clock with its offset,
 * the camera's clock, a time in the file's name, the chat message it was sent with, a date in the
 * file's name, the upload. A rung whose time cannot be right is left out: before there was
 * photography, after the upload, or where a clock starts that was never set. Thread-safe.
 */
public final class TakenAtLadder {

  private static final LocalDateTime FIRST_PHOTO = LocalDateTime.of(1826, 1, 1, 0, 0);
  private static final LocalDateTime FIRST_FILE = LocalDateTime.of(1990, 1, 1, 0, 0);

  /** A clock of the farthest zone, that is fast by some hours. */
  private static final Duration AHEAD = Duration.ofHours(26);

  private final ZoneId assumed;

  /**
   * A ladder.
   *
   * @param assumed the zone of clocks that do not say theirs
   */
  public TakenAtLadder(ZoneId assumed) {
    this.assumed = requireNonNull(assumed, "assumed is null");
  }

  /**
   * Decides for one photo.
   *
   * @param notes the camera's
   * @param name the file's, without folders
   * @param sent local time of the chat message that it came with
   * @param uploaded when the file came
   */
  public Taken decide(
      CameraNotes notes, String name, Optional<LocalDateTime> sent, Instant uploaded) {
    Optional<NameTime> named = NameTime.of(name);
    return notes
        .taken()
        .flatMap(clock -> camera(clock, uploaded))
        .or(() -> named(named, Precision.TIME, uploaded))
        .or(() -> sent.flatMap(time -> sent(time, uploaded)))
        .or(() -> named(named, Precision.DAY, uploaded))
        .orElseGet(() -> new Taken(uploaded, TakenAtSource.UPLOAD));
  }

  private Optional<Taken> camera(CameraNotes.Clock clock, Instant uploaded) {
    TakenAtSource source =
        clock.offset().isPresent() ? TakenAtSource.EXIF_WITH_OFFSET : TakenAtSource.EXIF;
    return possible(clock, FIRST_PHOTO, uploaded, source);
  }

  private Optional<Taken> named(Optional<NameTime> named, Precision precision, Instant uploaded) {
    return named
        .filter(name -> name.precision() == precision)
        .flatMap(name -> possible(name.clock(), FIRST_FILE, uploaded, TakenAtSource.FILE_NAME));
  }

  private Optional<Taken> sent(LocalDateTime time, Instant uploaded) {
    CameraNotes.Clock clock = new CameraNotes.Clock(time, Optional.empty());
    return possible(clock, FIRST_FILE, uploaded, TakenAtSource.CHAT_MESSAGE);
  }

  private Optional<Taken> possible(
      CameraNotes.Clock clock, LocalDateTime first, Instant uploaded, TakenAtSource source) {
    LocalDateTime time = clock.time();
    if (time.isBefore(first) || isStartOfAClock(time)) {
      return Optional.empty();
    }
    Instant at =
        clock.offset().map(time::toInstant).orElseGet(() -> time.atZone(assumed).toInstant());
    return at.isAfter(uploaded.plus(AHEAD)) ? Optional.empty() : Optional.of(new Taken(at, source));
  }

  private static boolean isStartOfAClock(LocalDateTime shown) {
    LocalDateTime time = shown.truncatedTo(ChronoUnit.SECONDS);
    return time.equals(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC))
        || time.equals(LocalDateTime.of(1980, 1, 1, 0, 0));
  }
}
