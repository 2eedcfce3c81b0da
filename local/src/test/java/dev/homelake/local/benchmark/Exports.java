package dev.homelake.local.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;

/** Invented exports: plain, for what is measured is not the reading. */
final class Exports {

  static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

  private static final int ROWS_A_DAY = 15;

  private Exports() {}

  /** A chat of some days. */
  static byte[] of(LocalDate from, int days, String sender, int generation) {
    StringBuilder text = new StringBuilder();
    for (int day = 0; day < days; day++) {
      LocalDate date = from.plusDays(day);
      String header =
          "%02d/%02d/%d, 10:".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
      for (int row = 0; row < ROWS_A_DAY; row++) {
        text.append(header).append("%02d - ".formatted(row)).append(sender);
        text.append(": what was said in generation ").append(generation);
        text.append(" on day ").append(day).append(", row ").append(row).append('\n');
      }
    }
    return text.toString().getBytes(UTF_8);
  }
}
