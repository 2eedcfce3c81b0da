package dev.homelake.whatsapp.bounded;

import dev.homelake.whatsapp.LineCounts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongFunction;

/** Files that grow without bound in one direction each. */
enum HostileFile {
  ORDINARY_CHAT(
      HostileFile::ordinary, pieces -> new LineCounts(pieces - pieces / 4, 0, pieces / 4, 0)),
  ENDLESS_LINE(
      number -> number < 2 ? header(number, "Ada") : block('x'),
      pieces -> new LineCounts(2, 0, 0, 1)),
  ENDLESS_MESSAGE(number -> number < 2 ? header(number, "Ada") : line("and another thing"), null),
  ENDLESS_PASTE(number -> number < 2 ? header(number, "Ada") : line("13.03.24 x - Eve: y"), null),
  NEW_SENDER_IN_EACH_ROW(number -> header(number, "Sender " + number), null),
  SENDERS_OF_ONE_HASH(number -> header(number, colliding(number)), null),
  NEW_SHAPE_IN_EACH_ROW(HostileFile::newShape, null),
  NEW_PASTE_IN_EACH_ROW(HostileFile::jump, null),
  BODIES_FULL_OF_MARKERS(HostileFile::trap, null),
  NO_HEADER_AT_ALL(number -> line("just prose"), pieces -> new LineCounts(0, 0, 0, pieces)),
  BLANK_LINES(number -> block('\n'), pieces -> new LineCounts(0, 0, 0, pieces * HostileFile.BLOCK)),
  ZERO_BYTES(number -> block('\0'), pieces -> new LineCounts(0, 0, 0, 0)),
  UTF_16(
      number -> utf16(number == 0 ? "\uFEFF" : "", header(number, "Zoë")),
      pieces -> new LineCounts(pieces, 0, 0, 0));

  private static final int BLOCK = 1 << 12;

  @SuppressWarnings("ImmutableEnumChecker") // Only functions without state.
  private final EndlessSource.Piece piece;

  @SuppressWarnings("ImmutableEnumChecker") // Only functions without state.
  private final LongFunction<LineCounts> expected;

  HostileFile(EndlessSource.Piece piece, LongFunction<LineCounts> expected) {
    this.piece = piece;
    this.expected = expected;
  }

  /** A file of about so many bytes. */
  EndlessSource ofSize(long bytes) {
    long sample = 0;
    for (int number = 1000; number < 1100; number++) {
      sample += piece.of(number).length;
    }
    long pieces = bytes * 100 / sample / 4 * 4;
    return new EndlessSource("WhatsApp Chat with Ada.txt", pieces, piece);
  }

  /** What must become of its lines; null if only their sum is known. */
  LineCounts expected(long pieces) {
    return expected == null ? null : expected.apply(pieces);
  }

  private static byte[] ordinary(long number) {
    return number % 4 == 3
        ? line("that I forgot to say before, and it goes on for a while")
        : header(number, number % 3 == 0 ? "Ada Lovelace" : "Boris");
  }

  /** Each minute a message, from 2009 on. */
  private static byte[] header(long number, String sender) {
    return line(date(number) + " - " + sender + ": hello there, how are you? " + number);
  }

  private static String date(long number) {
    long minute = number % 60;
    long hour = number / 60 % 24;
    long day = number / 1440 % 28 + 1;
    long month = number / 40_320 % 12 + 1;
    long year = 2009 + number / 483_840 % 90;
    return two(day) + "/" + two(month) + "/" + year + ", " + two(hour) + ":" + two(minute);
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** Names that {@link String#hashCode} and other sums by powers of 31 cannot tell apart. */
  private static String colliding(long number) {
    long bits = (number * 0x9E3779B97F4A7C15L) >>> 50;
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 14; bit++) {
      name.append((bits >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  /** Long messages of what the beginnings and ends of media, places and notices are made of. */
  private static byte[] trap(long number) {
    String[] traps = {
      "(<", "//", "\u200E", "<attached: ", ", \u200E", "https:/", ")>", " ", ".jpg ("
    };
    String body = traps[(int) (number / 100 % traps.length)].repeat(500);
    return number % 100 == 0 ? header(number, "Ada") : line(body + (number % 2 == 0 ? ")" : ">"));
  }

  private static byte[] newShape(long number) {
    String word = Long.toString(number, 36).replaceAll("[0-9]", "z");
    return line(date(number / 100) + " q" + word + " - Ada: hello");
  }

  private static byte[] jump(long number) {
    long when = number % 3 == 0 ? 5_000_000 + number : number % 1000;
    return header(when, number % 3 == 0 ? "Ada" : "Stranger " + number);
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] block(char letter) {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) letter);
    return block;
  }

  private static byte[] utf16(String before, byte[] text) {
    return (before + new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_16LE);
  }
}
