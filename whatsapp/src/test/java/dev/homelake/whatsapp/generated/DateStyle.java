package dev.homelake.whatsapp.generated;

import dev.homelake.whatsapp.DateOrder;
import java.time.LocalDate;

/**
 * How a header writes its date.
 *
 * @param order of day, month and year
 * @param separator between them
 * @param year how the year is written
 * @param padding whether small numbers get a zero in front
 * @param end what stands behind the last number
 */
record DateStyle(DateOrder order, String separator, Year year, Padding padding, String end) {

  enum Year {
    SHORT,
    LONG,
    BUDDHIST,
    /** The Japanese calendar, from 2019 on. */
    REIWA
  }

  enum Padding {
    PADDED,
    BARE
  }

  String write(LocalDate date) {
    String day = number(date.getDayOfMonth());
    String month = number(date.getMonthValue());
    String[] slots =
        switch (order) {
          case DAY_MONTH_YEAR -> new String[] {day, month, year(date)};
          case MONTH_DAY_YEAR -> new String[] {month, day, year(date)};
          case YEAR_MONTH_DAY -> new String[] {year(date), month, day};
        };
    return String.join(separator, slots) + end;
  }

  private String number(int number) {
    return padding == Padding.PADDED && number < 10 ? "0" + number : String.valueOf(number);
  }

  private String year(LocalDate date) {
    int number = date.getYear();
    return switch (year) {
      case SHORT -> String.valueOf(100 + number % 100).substring(1);
      case LONG -> String.valueOf(number);
      case BUDDHIST -> String.valueOf(number + 543);
      case REIWA -> "R" + (number - 2018);
    };
  }

  /** Whether the style can write all dates of a year. */
  boolean reaches(int number) {
    return switch (year) {
      case SHORT -> number < 2100;
      case LONG, BUDDHIST -> true;
      case REIWA -> number > 2018 && number < 2118;
    };
  }
}
