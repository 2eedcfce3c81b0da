package dev.homelake.photo.capture;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time in a file's name, as phones and programs put it there. The year comes first, or it is no
 * date: {@code 03-04-2024} could be two days.
 *
 * @param clock the time, midnight if the name has only a date
 * @param precision how much of it is in the name
 */
record NameTime(CameraNotes.Clock clock, Precision precision) {

  /** How much a name tells. */
  enum Precision {
    /** Only a day. */
    DAY,
    /** Day and time. */
    TIME
  }

  private static final String DATE = "(?<!\\d)((?:19|20)\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})";
  private static final Pattern DATE_AND_TIME =
      Pattern.compile(
          DATE
              + "(?:[-_ T.]*| at | um )(\\d{1,2})([-_.:h]?)(\\d{2})[-_.:m]?(\\d{2})"
              + "(?:[-_.]?(\\d{3})(?!\\d))?(?!\\d)(?:[\\s\\u202f]*([AaPp])\\.?[Mm])?");
  private static final Pattern ONLY_DATE = Pattern.compile(DATE + "(?!\\d)");
  private static final Pattern MILLIS = Pattern.compile("(?<!\\d)(1\\d{12})(?!\\d)");

  /** Google's Pixel phones name photos by UTC, all others by the clock on the wall. */
  private static final String NAMED_BY_UTC = "PXL_";

  NameTime {
    requireNonNull(clock, "clock is null");
    requireNonNull(precision, "precision is null");
  }

  /** The time in a name; empty if there is none that can be meant as one. */
  static Optional<NameTime> of(String name) {
    return dateAndTime(name).or(() -> millis(name)).or(() -> onlyDate(name));
  }

  private static Optional<NameTime> dateAndTime(String name) {
    Matcher parts = DATE_AND_TIME.matcher(name);
    while (parts.find()) {
      Optional<LocalDateTime> time = time(parts);
      if (time.isPresent()) {
        boolean utc = name.startsWith(NAMED_BY_UTC);
        Optional<ZoneOffset> offset = utc ? Optional.of(ZoneOffset.UTC) : Optional.empty();
        return Optional.of(new NameTime(new CameraNotes.Clock(time.get(), offset), Precision.TIME));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDateTime> time(Matcher parts) {
    try {
      LocalTime time =
          LocalTime.of(
              hour(parts), Integer.parseInt(parts.group(7)), Integer.parseInt(parts.group(8)));
      int millis = parts.group(9) == null ? 0 : Integer.parseInt(parts.group(9));
      return Optional.of(date(parts).atTime(time).plusNanos(millis * 1_000_000L));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int hour(Matcher parts) {
    int hour = Integer.parseInt(parts.group(5));
    if (parts.group(10) == null) {
      return hour;
    }
    boolean afternoon = parts.group(10).equalsIgnoreCase("p");
    return hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
  }

  private static LocalDate date(Matcher parts) {
    return LocalDate.of(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(3)),
        Integer.parseInt(parts.group(4)));
  }

  private static Optional<NameTime> millis(String name) {
    Matcher digits = MILLIS.matcher(name);
    if (!digits.find()) {
      return Optional.empty();
    }
    Instant instant = Instant.ofEpochMilli(Long.parseLong(digits.group(1)));
    LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return Optional.of(
        new NameTime(new CameraNotes.Clock(time, Optional.of(ZoneOffset.UTC)), Precision.TIME));
  }

  private static Optional<NameTime> onlyDate(String name) {
    Matcher parts = ONLY_DATE.matcher(name);
    while (parts.find()) {
      try {
        return Optional.of(
            new NameTime(
                new CameraNotes.Clock(date(parts).atStartOfDay(), Optional.empty()),
                Precision.DAY));
      } catch (DateTimeException e) {
        // Digits that look like a date: go on looking.
      }
    }
    return Optional.empty();
  }
}
