package dev.homelake.whatsapp.sender;

import dev.homelake.whatsapp.body.SystemText;
import dev.homelake.whatsapp.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The senders of one file. Each spelling is decoded, cleaned and judged once; after that a row
 * costs one look-up. Memory is bounded: in a file with over {@value SenderSurvey#MAX_NAMES} names
 * the further ones stay in their rows' text.
 *
 * <p>Not thread-safe.
 */
public final class SenderTable {

  /** The row prints no sender: what stands before the colon is text that the app wrote. */
  public static final int NO_SENDER = -1;

  private final Map<String, byte[]> extensions;
  private final ByteKeys spellings = new ByteKeys();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> namesView = Collections.unmodifiableList(names);
  private int[] senders = new int[64];
  private byte[][] suffixes = new byte[64][];
  private int last = -1;
  private int bodyFrom;

  /** A table that knows which short names go on behind their colon; see {@link SenderSurvey}. */
  public SenderTable(Map<String, byte[]> extensions) {
    this.extensions = extensions;
  }

  /**
   * The number of the sender printed as [from, colon) in a line that ends at {@code to}, or {@link
   * #NO_SENDER}. {@link #bodyFrom()} then says where the text begins.
   */
  public int find(byte[] line, int from, int colon, int to) {
    if (last < 0 || !spellings.equals(last, line, from, colon)) {
      last = spellings.find(line, from, colon);
      if (last < 0 && spellings.size() == SenderSurvey.MAX_NAMES) {
        bodyFrom = from;
        return NO_SENDER;
      }
      last = last < 0 ? add(line, from, colon) : last;
    }
    int sender = senders[last];
    bodyFrom = sender == NO_SENDER ? from : SenderSplit.bodyFrom(colon, to);
    if (suffixes[last].length > 0) {
      bodyFrom = SenderSplit.bodyFrom(bodyFrom + suffixes[last].length - 1, to);
    }
    return sender;
  }

  private int add(byte[] line, int from, int colon) {
    int spelling = spellings.put(line, from, colon);
    if (spelling == senders.length) {
      senders = Arrays.copyOf(senders, spelling * 2);
      suffixes = Arrays.copyOf(suffixes, spelling * 2);
    }
    suffixes[spelling] = new byte[0];
    if (SystemText.isSystemText(line, from, colon)) {
      senders[spelling] = NO_SENDER;
      return spelling;
    }
    String name = Utf8.plainText(line, from, colon);
    byte[] suffix =
        extensions.get(new String(line, from, colon - from, StandardCharsets.ISO_8859_1));
    if (suffix != null) {
      suffixes[spelling] = suffix;
      name = name + ": " + Utf8.plainText(suffix, 0, suffix.length - 1);
    }
    senders[spelling] =
        numbers.computeIfAbsent(
            name,
            added -> {
              names.add(added);
              return names.size() - 1;
            });
    return spelling;
  }

  /** Where the text of the row just looked up begins. */
  public int bodyFrom() {
    return bodyFrom;
  }

  /** The names in the order of their numbers; grows with the table, not to be changed. */
  public List<String> names() {
    return namesView;
  }
}
