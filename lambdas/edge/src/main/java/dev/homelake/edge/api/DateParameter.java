package dev.homelake.edge.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as the API takes them: {@code YYYY-MM-DD}, years 1 to 9999. Pure functions. */
public final class DateParameter {

  private DateParameter() {}

  /** The date that the parameter {@code name} gives. */
  public static Optional<LocalDate> read(Parameters parameters, String name) {
    return parameters.parsed(name, DateParameter::parse, "a date like 2024-03-12");
  }

  /** Adds a problem if {@code from} is after {@code to}, where both are given. */
  public static void requireOrder(
      Parameters parameters, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      parameters.problem("from must not be after to");
    }
  }

  /** The date, if the text is one. */
  public static Optional<LocalDate> parse(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") || text.startsWith("0000")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
