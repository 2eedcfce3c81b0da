package dev.homelake.starter;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Dates from the first to the last, both within.
 *
 * @param first the first date
 * @param last the last date, not before the first
 */
public record DateWindow(LocalDate first, LocalDate last) {

  /** Refuses a window that ends before it begins. */
  public DateWindow {
    requireNonNull(first, "first is null");
    requireNonNull(last, "last is null");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the window ends on " + last + ", before " + first);
    }
  }
}
