package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.DateOrder;

/** Describes a grammar to people, in the letters of date patterns. */
public final class HeaderPattern {

  private static final String[] SEPARATORS = {"/", ".", "-", ". ", " "};
  private static final String[] TIME_SEPARATORS = {":", ".", " 'h' "};

  private HeaderPattern() {}

  /** For example {@code [dd.MM.yy, HH:mm:ss] } or {@code M/d/yy, h:mm a - }. */
  public static String of(Grammar grammar) {
    String date = date(grammar);
    String time = time(grammar);
    String comma = HeaderShape.comma(grammar.shape()) == 2 ? "، " : ", ";
    String gap = HeaderShape.comma(grammar.shape()) == 0 ? " " : comma;
    String both = HeaderShape.isTimeFirst(grammar.shape()) ? time + gap + date : date + gap + time;
    return switch (grammar.style()) {
      case ANDROID -> both + " - ";
      case IOS -> "[" + both + "] ";
      case LEGACY -> both + ": ";
    };
  }

  private static String date(Grammar grammar) {
    DateOrder order = grammar.dateOrder().order();
    String[] slots = new String[3];
    int day = Grammar.daySlot(order);
    int month = Grammar.monthSlot(order);
    slots[day] = number(grammar, day, month, "d");
    slots[month] = number(grammar, month, day, "M");
    slots[Grammar.yearSlot(order)] = year(grammar.shape());
    String end = HeaderShape.hasTrailingDot(grammar.shape()) ? "." : "";
    return String.join(SEPARATORS[HeaderShape.separator(grammar.shape())], slots) + end;
  }

  private static String year(long shape) {
    if (HeaderShape.hasEra(shape)) {
      return "Gy";
    }
    return HeaderShape.year(shape) == HeaderShape.YEAR_UNKNOWN ? "yy" : "yyyy";
  }

  private static String time(Grammar grammar) {
    long shape = grammar.shape();
    int period = HeaderShape.periodPlace(shape);
    String separator = TIME_SEPARATORS[HeaderShape.timeSeparator(shape)];
    String hour = number(grammar, 3, period == HeaderShape.NO_PERIOD ? "H" : "h");
    String seconds =
        HeaderShape.timeSeparator(shape) == HeaderShape.LETTER_TIME
            ? " 'min' ss 's'"
            : separator + "ss";
    String time = hour + separator + "mm" + (grammar.hasSeconds() ? seconds : "");
    return switch (period) {
      case HeaderShape.PERIOD_BEFORE -> "a " + time;
      case HeaderShape.PERIOD_AFTER -> time + " a";
      default -> time;
    };
  }

  private static String number(Grammar grammar, int field, String letter) {
    boolean bare = (grammar.foreignPadding() >> field & Grammar.PADDED) != 0;
    return bare ? letter : letter + letter;
  }

  /** A day or month without small numbers is written as the other one is. */
  private static String number(Grammar grammar, int field, int other, String letter) {
    boolean known = (grammar.foreignPadding() >> field & (Grammar.PADDED | Grammar.BARE)) != 0;
    return number(grammar, known ? field : other, letter);
  }
}
