package dev.homelake.whatsapp;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Counts messages of years in which nobody wrote any: another calendar, or a phone without the
 * time. Not thread-safe.
 */
final class OddYears {

  private static final int FIRST_DAY = (int) LocalDate.of(2009, 1, 1).toEpochDay();
  private static final int DAY_TOO_LATE = (int) LocalDate.of(2100, 1, 1).toEpochDay();

  private long count;
  private int earliest = Integer.MAX_VALUE;
  private int latest = Integer.MIN_VALUE;

  void add(int epochDay) {
    if (epochDay < FIRST_DAY || epochDay >= DAY_TOO_LATE) {
      count++;
      earliest = Math.min(earliest, epochDay);
      latest = Math.max(latest, epochDay);
    }
  }

  /** What was found, in words. */
  Optional<String> note() {
    if (count == 0) {
      return Optional.empty();
    }
    int from = LocalDate.ofEpochDay(earliest).getYear();
    int to = LocalDate.ofEpochDay(latest).getYear();
    String years = from == to ? "of the year " + from : "of the years " + from + " to " + to;
    String found = Quantity.of(count, "message") + " " + years + ": ";
    // The years of WhatsApp, 2009 and later, in either calendar.
    if (from >= 1387 && to < 1430) {
      return Optional.of(found + foreign("Persian"));
    }
    if (from >= 1430 && to < 1500) {
      return Optional.of(found + foreign("Islamic"));
    }
    return Optional.of(
        found + "WhatsApp began in 2009. Perhaps a phone's clock was wrong, or the date order is.");
  }

  private static String foreign(String calendar) {
    return "the calendar looks "
        + calendar
        + ". Dates are kept as printed, not converted, and lines with a day that the Gregorian"
        + " calendar does not have count as text of the message in front of them.";
  }
}
