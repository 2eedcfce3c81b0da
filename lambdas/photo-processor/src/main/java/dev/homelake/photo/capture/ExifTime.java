package dev.homelake.photo.capture;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as cameras write them: {@code 2024:05:01 10:00:00}, and some variations. Pure functions.
 */
final class ExifTime {

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})[:./-](\\d{1,2})[:./-](\\d{1,2})[ T]+(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?.*");
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})");
  private static final int MOST_HOURS = 14;

  private ExifTime() {}

  /** Empty for what is no time, such as the zeros and blanks of a clock that was never set. */
  static Optional<LocalDateTime> time(String text) {
    Matcher parts = TIME.matcher(text);
    return parts.matches() ? time(parts) : Optional.empty();
  }

  private static Optional<LocalDateTime> time(Matcher parts) {
    String second = parts.group(6);
    try {
      return Optional.of(
          LocalDateTime.of(
              number(parts.group(1)),
              number(parts.group(2)),
              number(parts.group(3)),
              number(parts.group(4)),
              number(parts.group(5)),
              second == null ? 0 : number(second)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Empty for what is no offset of a clock on Earth. */
  static Optional<ZoneOffset> offset(String text) {
    if (text.equals("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    Matcher parts = OFFSET.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int minutes = number(parts.group(2)) * 60 + number(parts.group(3));
    if (minutes > MOST_HOURS * 60 || number(parts.group(3)) > 59) {
      return Optional.empty();
    }
    return Optional.of(
        ZoneOffset.ofTotalSeconds(parts.group(1).equals("-") ? -minutes * 60 : minutes * 60));
  }

  /** The digits after the decimal point, of any number; 0 for anything else. */
  static int millis(String text) {
    return text.matches("\\d{1,9}") ? number((text + "00").substring(0, 3)) : 0;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
