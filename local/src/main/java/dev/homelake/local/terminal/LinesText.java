package dev.homelake.local.terminal;

import dev.homelake.whatsapp.LineCounts;
import java.util.Locale;

/** How the lines of exports were used, as a sum that adds up. */
public final class LinesText {

  private LinesText() {}

  /** Such as {@code 4 = 2 message + 1 system + 1 continuation + 0 rejected}. */
  public static String of(LineCounts lines) {
    return String.format(
        Locale.ROOT,
        "%,d = %,d message + %,d system + %,d continuation + %,d rejected",
        lines.total(),
        lines.message(),
        lines.system(),
        lines.continuation(),
        lines.rejected());
  }
}
