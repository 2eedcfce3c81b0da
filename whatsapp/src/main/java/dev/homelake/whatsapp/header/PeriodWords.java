package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.text.Utf8;
import java.util.Arrays;

/**
 * Looks day periods up by their bytes. A file holds few of them, so the last ones are remembered.
 */
final class PeriodWords {

  private static final DayPeriod AM = DayPeriod.of("AM");
  private static final DayPeriod PM = DayPeriod.of("PM");
  private static final int REMEMBERED = 8;

  private final byte[][] words = new byte[REMEMBERED][];
  private final DayPeriod[] periods = new DayPeriod[REMEMBERED];
  private int oldest;

  /**
   * The period that the bytes spell, marks and the kind of blanks aside; null if they spell none.
   */
  DayPeriod find(byte[] bytes, int from, int to) {
    if (to - from == 2 && bytes[from + 1] == 'M') {
      if (bytes[from] == 'A') {
        return AM;
      }
      if (bytes[from] == 'P') {
        return PM;
      }
    }
    for (int i = 0; i < REMEMBERED && words[i] != null; i++) {
      if (Arrays.equals(words[i], 0, words[i].length, bytes, from, to)) {
        return periods[i];
      }
    }
    return remember(bytes, from, to);
  }

  private DayPeriod remember(byte[] bytes, int from, int to) {
    DayPeriod period = DayPeriod.of(Utf8.plainText(bytes, from, to));
    words[oldest] = Arrays.copyOfRange(bytes, from, to);
    periods[oldest] = period;
    oldest = (oldest + 1) % REMEMBERED;
    return period;
  }
}
