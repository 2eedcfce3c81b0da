package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Times as an index keeps them: texts of one length, {@code 2024-03-12T21:05:33.000Z}, so that the
 * order of the texts is the order of the times.
 */
public final class IndexTime {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private IndexTime() {}

  /** The text of a time that a {@link Photo} has. */
  public static String text(Instant time) {
    return FORMAT.format(time);
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws java.time.DateTimeException if that is no time
   */
  public static Instant parse(String text) {
    return Instant.parse(text);
  }

  /** The time itself, or the first or last that an index can hold. */
  static Instant nearest(Instant time) {
    if (time.isBefore(FIRST)) {
      return FIRST;
    }
    return time.isBefore(END) ? time : END.minusMillis(1);
  }

  static Instant check(Instant time, String name) {
    requireNonNull(time, name + " is null");
    if (time.isBefore(FIRST) || !time.isBefore(END)) {
      throw new IllegalArgumentException(name + " is outside of the years 0001 to 9999");
    }
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
