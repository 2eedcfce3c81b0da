package dev.homelake.whatsapp.sender;

import dev.homelake.whatsapp.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names that hold a colon and a space, such as "Dr: House". One line cannot tell where such a
 * name ends, a file can: every row of "Dr" goes on with "House: ".
 */
public final class SenderSurvey {

  /** Groups have at most some thousand members. Further names are taken as printed. */
  static final int MAX_NAMES = 1 << 14;

  private static final int MAX_EXTENSION = 60;
  private static final byte[] NONE = {};

  private final ByteKeys names = new ByteKeys();
  private final List<byte[]> extensions = new ArrayList<>();
  private int[] rows = new int[64];

  /** Notes the header line that prints [from, colon) as its sender and ends at {@code to}. */
  public void add(byte[] line, int from, int colon, int to) {
    int number = names.find(line, from, colon);
    if (number < 0) {
      if (names.size() == MAX_NAMES) {
        return;
      }
      number = names.put(line, from, colon);
      extensions.add(extension(line, colon, to));
      rows = number == rows.length ? Arrays.copyOf(rows, number * 2) : rows;
      rows[number] = 1;
      return;
    }
    rows[number]++;
    byte[] known = extensions.get(number);
    if (known.length > 0 && !goesOn(line, SenderSplit.bodyFrom(colon, to), to, known)) {
      extensions.set(number, NONE);
    }
  }

  /** The text's beginning up to a further colon, included, if it can be part of a name. */
  private static byte[] extension(byte[] line, int colon, int to) {
    int from = SenderSplit.bodyFrom(colon, to);
    int most = Math.min(to, from + MAX_EXTENSION);
    if (Utf8.markLength(line, from, to) > 0) {
      return NONE;
    }
    for (int i = from; i < most; i++) {
      if (line[i] == ':' && endsName(line, i, to)) {
        boolean link = i + 6 < to && line[i + 2] == 'h' && line[i + 3] == 't' && line[i + 4] == 't';
        return i == from || link ? NONE : Arrays.copyOfRange(line, from, i + 1);
      }
    }
    return NONE;
  }

  private static boolean endsName(byte[] line, int colon, int to) {
    return colon + 1 == to || line[colon + 1] == ' ';
  }

  private static boolean goesOn(byte[] line, int from, int to, byte[] extension) {
    int end = from + extension.length;
    return end <= to
        && Arrays.equals(line, from, end, extension, 0, extension.length)
        && endsName(line, end - 1, to);
  }

  /**
   * For each short name that is always followed by the same words and a colon: those words, with
   * the colon. Once is no habit; the name must occur at least twice. The keys are the name's bytes
   * as printed, each as one character.
   */
  public Map<String, byte[]> extensions() {
    Map<String, byte[]> found = new HashMap<>();
    for (int number = 0; number < names.size(); number++) {
      if (rows[number] > 1 && extensions.get(number).length > 0) {
        byte[] name = names.key(number);
        found.put(new String(name, StandardCharsets.ISO_8859_1), extensions.get(number));
      }
    }
    return found;
  }
}
