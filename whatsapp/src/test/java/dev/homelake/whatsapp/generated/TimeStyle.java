package dev.homelake.whatsapp.generated;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * How a header writes its time.
 *
 * @param separator a colon, a dot, or the letter h between blanks
 * @param seconds whether seconds are printed
 * @param padding whether small hours get a zero in front
 * @param period the day period
 */
record TimeStyle(String separator, Seconds seconds, DateStyle.Padding padding, PeriodStyle period) {

  enum Seconds {
    PRINTED,
    LEFT_OUT
  }

  String write(LocalTime time) {
    int hour = period.hour(time.getHour());
    boolean zero = padding == DateStyle.Padding.PADDED && hour < 10;
    String text = (zero ? "0" : "") + hour + separator + twoDigits(time.getMinute());
    if (seconds == Seconds.PRINTED) {
      boolean spelled = separator.endsWith("h ");
      String second = twoDigits(time.getSecond());
      text += spelled ? " min " + second + " s" : separator + second;
    }
    return switch (period.place()) {
      case NONE -> text;
      case BEFORE -> period.word(time.getHour()) + period.gap() + text;
      case AFTER -> text + period.gap() + period.word(time.getHour());
    };
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** The time as far as it is printed. */
  LocalTime printed(LocalTime time) {
    return time.truncatedTo(seconds == Seconds.PRINTED ? ChronoUnit.SECONDS : ChronoUnit.MINUTES);
  }
}
