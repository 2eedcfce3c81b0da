package dev.homelake.whatsapp.header;

/** Reads the three numbers of a date with their separators. Not thread-safe. */
final class DateLexer {

  private final HeaderInput input;
  private final HeaderShape shape;
  private final int[] slots = new int[3];

  DateLexer(HeaderInput input, HeaderShape shape) {
    this.input = input;
    this.shape = shape;
  }

  /** Reads a date of any writing; what it means is not decided here. */
  boolean lex() {
    int separator = -1;
    int yearPlace = HeaderShape.YEAR_UNKNOWN;
    for (int slot = 0; slot < 3; slot++) {
      if (!number(slot)) {
        return false;
      }
      if (input.numberLength == 4) {
        if (slot == 1 || yearPlace != HeaderShape.YEAR_UNKNOWN) {
          return false;
        }
        yearPlace = slot == 0 ? HeaderShape.YEAR_FIRST : HeaderShape.YEAR_LAST;
      } else {
        input.notePadding(slot);
      }
      slots[slot] = input.number;
      if (slot < 2) {
        int found = separator();
        if (found < 0 || (separator >= 0 && found != separator)) {
          return false;
        }
        separator = found;
      }
    }
    return finish(separator, yearPlace);
  }

  private boolean finish(int separator, int yearPlace) {
    if (separator == HeaderShape.SPACE && yearPlace == HeaderShape.YEAR_UNKNOWN) {
      return false;
    }
    if (separator == HeaderShape.DOT || separator == HeaderShape.DOT_SPACE) {
      input.skipMarks();
      if (input.skip('.')) {
        shape.trailingDot();
      }
    }
    shape.separator(separator);
    shape.year(yearPlace);
    return isPossible(yearPlace);
  }

  private boolean number(int slot) {
    input.skipMarks();
    if (slot != 1 && era()) {
      shape.era();
      return true;
    }
    return input.number(4) && input.numberLength != 3;
  }

  /** A year of the Japanese calendar, such as R4; leaves the year of ours as the number. */
  boolean era() {
    if (!input.at('R') && !input.at('H')) {
      return false;
    }
    int start = input.at;
    int before = input.at('R') ? 2018 : 1988;
    input.at++;
    if (!input.number(2)) {
      input.at = start;
      return false;
    }
    input.number += before;
    input.numberLength = 4;
    return true;
  }

  private int separator() {
    input.skipMarks();
    if (input.skip('/')) {
      return HeaderShape.SLASH;
    }
    if (input.skip('-')) {
      return HeaderShape.DASH;
    }
    if (input.skip('.')) {
      return input.skipBlanks() > 0 ? HeaderShape.DOT_SPACE : HeaderShape.DOT;
    }
    return input.skipBlanks() > 0 ? HeaderShape.SPACE : -1;
  }

  /** Whether the numbers can be a date under at least one order. */
  private boolean isPossible(int yearPlace) {
    boolean yearLast = yearPlace != HeaderShape.YEAR_FIRST;
    boolean yearFirst = yearPlace != HeaderShape.YEAR_LAST;
    return (yearLast && ((isDay(0) && isMonth(1)) || (isMonth(0) && isDay(1))))
        || (yearFirst && isMonth(1) && isDay(2));
  }

  private boolean isDay(int slot) {
    return slots[slot] >= 1 && slots[slot] <= 31;
  }

  private boolean isMonth(int slot) {
    return slots[slot] >= 1 && slots[slot] <= 12;
  }

  /** One of the three numbers, in the order in which they are printed. */
  int slot(int index) {
    return slots[index];
  }
}
