package dev.homelake.whatsapp;

import dev.homelake.whatsapp.header.HeaderLexer;
import dev.homelake.whatsapp.sender.SenderSplit;
import dev.homelake.whatsapp.text.LineScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds messages that hold lines written like the headers of an export, each with a sender: a chat
 * that somebody pasted, or an export that was glued on and not recognised. Not thread-safe.
 */
final class PastedHeaders {

  /** Fewer are a quotation. */
  private static final int FEWEST = 3;

  private static final int MOST_NAMED = 3;

  private final List<String> named = new ArrayList<>();
  private long places;
  private int firstHolder;
  private int first;
  private int last;
  private int count;

  /** Adds a line that looks like a header and is text of a message. */
  void add(HeaderLexer lexer, LineScanner lines) {
    if (SenderSplit.colon(lines.buffer(), lexer.bodyFrom(), lines.to()) < 0) {
      return;
    }
    first = count == 0 ? lines.line() : first;
    last = lines.line();
    count++;
  }

  /** The message that began in this line is complete. */
  void endMessage(int line) {
    if (count >= FEWEST) {
      places++;
      firstHolder = places == 1 ? line : firstHolder;
      if (named.size() < MOST_NAMED) {
        named.add(first + "-" + last);
      }
    }
    count = 0;
  }

  /** What was found, in words; empty if nothing was. */
  Optional<String> note() {
    if (places == 0) {
      return Optional.empty();
    }
    String others = places > named.size() ? " and " + (places - named.size()) + " more places" : "";
    String holder =
        places == 1 ? "the message in line " + firstHolder : "the messages in front of them";
    return Optional.of(
        "Lines "
            + String.join(", ", named)
            + others
            + " look like a second export or a pasted chat; they are kept as text of "
            + holder
            + ".");
  }
}
