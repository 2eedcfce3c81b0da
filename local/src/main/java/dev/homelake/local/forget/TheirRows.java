package dev.homelake.local.forget;

import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.util.BitSet;

/** Tells the rows of one sender from those of others while they are read. For one reader. */
final class TheirRows {

  private final SenderName name;
  private final MessageReader rows;
  private final BitSet theirs = new BitSet();
  private int known;

  TheirRows(SenderName name, MessageReader rows) {
    this.name = name;
    this.rows = rows;
  }

  /** Whether the current row is theirs. */
  boolean isTheirs() {
    int sender = rows.sender();
    for (; known <= sender; known++) {
      theirs.set(known, name.is(rows.senders().get(known)));
    }
    return sender >= 0 && theirs.get(sender);
  }

  /** Moves to the next row of somebody else; false when there is none. */
  boolean nextOther() throws IOException {
    while (rows.next()) {
      if (!isTheirs()) {
        return true;
      }
    }
    return false;
  }
}
