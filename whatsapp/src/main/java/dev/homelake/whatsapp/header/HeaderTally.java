package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.DateOrder;

/**
 * What all header lines of one shape, behind one kind of line end, have in common. The evidence for
 * every possible order of day, month and year is gathered at once, so one pass is enough.
 */
final class HeaderTally {

  private static final DateOrder[] ORDERS = DateOrder.values();

  /** No real two-digit year lies before it: WhatsApp began in 2009. */
  private static final int FIRST_YEAR = 9;

  /** So many headers of another writing are no paste, they are an export of their own. */
  static final int FEWEST_GLUED = 20;

  final long shape;
  private int count;
  private int firstLine;
  private int secondLine;
  private int lastLine;
  private int lastSecond;
  private int withSender;
  private int withNick;
  private final int[] padded = new int[4];
  private final int[] bare = new int[4];
  private final int[] slots = {-1, -1, -1};
  private final int[] changes = new int[3];
  private final int[] impossible = new int[ORDERS.length];
  private final int[] invalid = new int[ORDERS.length];
  private final int[] backward = new int[ORDERS.length];
  private final int[] farBackward = new int[ORDERS.length];
  private final int[] day = new int[ORDERS.length];
  private final boolean[] nowImpossible = new boolean[ORDERS.length];
  private final boolean[] nowInvalid = new boolean[ORDERS.length];

  HeaderTally(long shape) {
    this.shape = shape;
  }

  void add(HeaderLexer lexer, int line, SenderPlace sender) {
    count++;
    firstLine = count == 1 ? line : firstLine;
    secondLine = count == 2 ? line : secondLine;
    lastLine = line;
    lastSecond = lexer.secondOfDay();
    withSender += sender == SenderPlace.PRINTED ? 1 : 0;
    withNick += sender == SenderPlace.NICK ? 1 : 0;
    addPadding(lexer.padding());
    if (lexer.slot(0) != slots[0] || lexer.slot(1) != slots[1] || lexer.slot(2) != slots[2]) {
      addDate(lexer);
    }
    for (int order = 0; order < ORDERS.length; order++) {
      impossible[order] += nowImpossible[order] ? 1 : 0;
      invalid[order] += nowInvalid[order] ? 1 : 0;
    }
  }

  /**
   * Both tallies in one, for a file in which either line end ends messages. Of a header in the
   * file's first line, which is in both, only the number of headers takes care.
   */
  HeaderTally plus(HeaderTally other) {
    HeaderTally sum = new HeaderTally(shape);
    sum.count = count + other.countBehindLine();
    sum.firstLine = Math.min(firstLine, other.firstLine);
    sum.lastLine = Math.max(lastLine, other.lastLine);
    sum.withSender = withSender + other.withSender;
    sum.withNick = withNick + other.withNick;
    HeaderTally later = lastLine > other.lastLine ? this : other;
    sum.lastSecond = later.lastSecond;
    System.arraycopy(later.day, 0, sum.day, 0, sum.day.length);
    addUp(sum.padded, padded, other.padded);
    addUp(sum.bare, bare, other.bare);
    addUp(sum.changes, changes, other.changes);
    addUp(sum.impossible, impossible, other.impossible);
    addUp(sum.invalid, invalid, other.invalid);
    addUp(sum.backward, backward, other.backward);
    addUp(sum.farBackward, farBackward, other.farBackward);
    return sum;
  }

  private static void addUp(int[] sums, int[] some, int[] others) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = some[i] + others[i];
    }
  }

  /** What stands where the sender should be. */
  enum SenderPlace {
    PRINTED,
    NONE,
    /** A name in angle brackets, as chat logs of other programs have it. */
    NICK
  }

  private void addPadding(int padding) {
    if (padding != 0) {
      for (int field = 0; field < 4; field++) {
        padded[field] += padding >> field & Grammar.PADDED;
        bare[field] += (padding >> field & Grammar.BARE) != 0 ? 1 : 0;
      }
    }
  }

  private void addDate(HeaderLexer lexer) {
    boolean first = slots[0] < 0;
    for (int slot = 0; slot < 3; slot++) {
      changes[slot] += !first && lexer.slot(slot) != slots[slot] ? 1 : 0;
      slots[slot] = lexer.slot(slot);
    }
    for (DateOrder order : ORDERS) {
      addDate(order, first);
    }
  }

  private void addDate(DateOrder order, boolean first) {
    int o = order.ordinal();
    int printedYear = slots[Grammar.yearSlot(order)];
    int year = Grammar.year(printedYear);
    int month = slots[Grammar.monthSlot(order)];
    int dayOfMonth = slots[Grammar.daySlot(order)];
    nowImpossible[o] =
        month > 12 || month < 1 || dayOfMonth > 31 || dayOfMonth < 1 || printedYear < FIRST_YEAR;
    nowInvalid[o] = !nowImpossible[o] && !Grammar.isDate(year, month, dayOfMonth);
    if (nowImpossible[o] || nowInvalid[o]) {
      return;
    }
    int now = Grammar.epochDay(year, month, dayOfMonth);
    if (!first && now < day[o]) {
      backward[o]++;
      farBackward[o] += now < day[o] - 1 ? 1 : 0;
    }
    day[o] = now;
  }

  int count() {
    return count;
  }

  int firstLine() {
    return firstLine;
  }

  /** Headers with a line in front of them. */
  int countBehindLine() {
    return firstLine == 1 ? count - 1 : count;
  }

  /** The first header with a line in front of it. */
  int firstBehindLine() {
    return firstLine == 1 ? secondLine : firstLine;
  }

  int lastLine() {
    return lastLine;
  }

  /** When the last header was written, in seconds since 1970-01-01. */
  long lastSecond(DateOrder order) {
    return day[order.ordinal()] * 86_400L + lastSecond;
  }

  int withSender() {
    return withSender;
  }

  int withNick() {
    return withNick;
  }

  /** How often the number in a slot changed from one header to the next. */
  int changes(int slot) {
    return changes[slot];
  }

  /** Headers with a month over 12, a day over 31 or a year before WhatsApp. */
  int impossible(DateOrder order) {
    return impossible[order.ordinal()];
  }

  /** Headers with a day that its month does not have. */
  int invalid(DateOrder order) {
    return invalid[order.ordinal()];
  }

  /** Steps back in time, in whole days. */
  int backward(DateOrder order) {
    return backward[order.ordinal()];
  }

  /** Steps back by more than a day. */
  int farBackward(DateOrder order) {
    return farBackward[order.ordinal()];
  }

  /** The ways to write small numbers that hardly occur; see {@link Grammar#foreignPadding}. */
  int foreignPadding() {
    int foreign = 0;
    for (int field = 0; field < 4; field++) {
      if (prevails(padded[field], bare[field])) {
        foreign |= Grammar.BARE << field;
      } else if (prevails(bare[field], padded[field])) {
        foreign |= Grammar.PADDED << field;
      }
    }
    return foreign;
  }

  /** A phone pads always or never. A few numbers the other way are a paste, more a glued file. */
  private static boolean prevails(int some, int others) {
    return some > 9 * others || (some > others && others < FEWEST_GLUED);
  }
}
