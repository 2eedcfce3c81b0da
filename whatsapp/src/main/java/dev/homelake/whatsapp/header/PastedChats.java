package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.body.SystemText;
import dev.homelake.whatsapp.sender.SenderSplit;
import dev.homelake.whatsapp.text.ExportText;
import dev.homelake.whatsapp.text.LineScanner;
import dev.homelake.whatsapp.text.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds chats that somebody pasted into a message and that are written just as the file is. They
 * jump far back in time, return, and are spoken by people who occur nowhere else in the file. Where
 * any of this does not hold (a phone's clock was wrong, say) the rows are taken as messages.
 *
 * <p>An extra pass, only for files in which time jumps back by more than a day. In a file with more
 * names than any chat has none are found.
 */
final class PastedChats {

  /** WhatsApp's messages hold 65,536 characters: no more rows than that fit into one. */
  private static final int MOST_ROWS = 2000;

  private static final int MOST_NAMES = 1 << 14;
  private static final int SECONDS_PER_DAY = 86_400;

  private final List<int[]> ranges = new ArrayList<>();
  private final List<Set<String>> rangeSenders = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private Set<String> inside = new HashSet<>();
  private int firstLine;
  private int lastLine;
  private int rows;
  private int heldNames;
  private boolean system;

  /** There are more names than are kept, so nobody is known to occur nowhere else. */
  private boolean crowded;

  private long resume = Long.MIN_VALUE;
  private long previous = Long.MIN_VALUE;

  private PastedChats() {}

  static LineRanges find(ExportText text, List<Grammar> grammars) throws IOException {
    PastedChats chats = new PastedChats();
    HeaderLexer lexer = new HeaderLexer();
    GrammarCursor grammar = new GrammarCursor(grammars);
    try (LineScanner lines = text.lines()) {
      while (!chats.crowded && lines.next()) {
        int day = grammar.epochDay(lexer, lines);
        if (day != Grammar.NO_DATE) {
          chats.add(lexer, lines, (long) day * SECONDS_PER_DAY + lexer.secondOfDay());
        }
      }
    }
    chats.giveUp();
    return chats.result();
  }

  private void add(HeaderLexer lexer, LineScanner lines, long time) {
    int from = lexer.bodyFrom();
    int colon = SenderSplit.colon(lines.buffer(), from, lines.to());
    String sender =
        colon < 0 ? null : new String(lines.buffer(), from, colon - from, StandardCharsets.UTF_8);
    if (isInside() && time >= resume) {
      close();
    }
    if (!isInside() && previous != Long.MIN_VALUE && time < previous - SECONDS_PER_DAY) {
      resume = previous;
      firstLine = lines.line();
      rows = 0;
      system = isNotice(lines, from, colon);
      inside = new HashSet<>();
    }
    if (isInside()) {
      lastLine = lines.line();
      addInside(sender);
    } else {
      addKnown(sender);
    }
    previous = time;
  }

  /** Whether the app wrote the row: no sender, a notice that holds a colon, or a mark before it. */
  private static boolean isNotice(LineScanner lines, int from, int colon) {
    byte[] line = lines.buffer();
    return colon < 0
        || Utf8.markLength(line, SenderSplit.bodyFrom(colon, lines.to()), lines.to()) > 0
        || SystemText.isSystemText(line, from, colon);
  }

  private boolean isInside() {
    return resume != Long.MIN_VALUE;
  }

  private void addInside(String sender) {
    if (sender != null) {
      inside.add(sender);
    }
    if (++rows > MOST_ROWS) {
      giveUp();
    }
  }

  private void addKnown(String sender) {
    if (sender != null && known.add(sender)) {
      crowded |= known.size() > MOST_NAMES;
    }
  }

  /** Time is back where it was: the rows since the jump may be a paste. */
  private void close() {
    // The app's own rows are often out of order at the start of a group.
    if (system || inside.isEmpty()) {
      giveUp();
      return;
    }
    heldNames += inside.size();
    crowded |= heldNames > MOST_NAMES;
    ranges.add(new int[] {firstLine, lastLine});
    rangeSenders.add(inside);
    inside = new HashSet<>();
    resume = Long.MIN_VALUE;
  }

  private void giveUp() {
    inside.forEach(this::addKnown);
    inside = new HashSet<>();
    resume = Long.MIN_VALUE;
  }

  private LineRanges result() {
    if (crowded) {
      return LineRanges.NONE;
    }
    int[] bounds = new int[ranges.size() * 2];
    int size = 0;
    for (int i = 0; i < ranges.size(); i++) {
      if (rangeSenders.get(i).stream().noneMatch(known::contains)) {
        bounds[size++] = ranges.get(i)[0];
        bounds[size++] = ranges.get(i)[1];
      }
    }
    return new LineRanges(Arrays.copyOf(bounds, size));
  }
}
