package dev.homelake.local.forget;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.MessageReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts the rows of a sender out of an export: each from its first line up to the next row, so also
 * lines that are too long to be its text. All other bytes stay as they are and where they are.
 * Memory is bounded. Pure functions.
 */
final class ExportCut {

  private static final int BUFFER = 1 << 16;

  private ExportCut() {}

  /** Writes the export without their rows; does not close the stream. */
  static void write(ChatExport export, SenderName name, OutputStream out) throws IOException {
    OutputStream kept = new BufferedOutputStream(out, BUFFER);
    OutputStream nowhere = OutputStream.nullOutputStream();
    try (MessageReader rows = export.messages();
        RawLines lines = new RawLines(export.source().open(), export.format().encoding())) {
      TheirRows theirs = new TheirRows(name, rows);
      OutputStream target = kept;
      lines.mark(kept);
      while (rows.next()) {
        lines.passTo(rows.line() - 1L, target);
        target = theirs.isTheirs() ? nowhere : kept;
      }
      lines.rest(target);
    }
    kept.flush();
  }

  /** Whether the cut export has exactly the other rows, in their order. */
  static boolean leavesTheOthers(ChatExport export, ChatExport cut, SenderName name)
      throws IOException {
    try (MessageReader before = export.messages();
        MessageReader after = cut.messages()) {
      TheirRows others = new TheirRows(name, before);
      while (others.nextOther()) {
        if (!after.next() || !isSame(before, after)) {
          return false;
        }
      }
      return !after.next();
    }
  }

  private static boolean isSame(MessageReader one, MessageReader other) {
    return one.epochDay() == other.epochDay()
        && one.secondOfDay() == other.secondOfDay()
        && one.hasSeconds() == other.hasSeconds()
        && one.kind() == other.kind()
        && sender(one).equals(sender(other))
        && Arrays.equals(
            one.buffer(),
            one.bodyFrom(),
            one.bodyTo(),
            other.buffer(),
            other.bodyFrom(),
            other.bodyTo())
        && Arrays.equals(marks(one), marks(other));
  }

  private static Optional<String> sender(MessageReader rows) {
    return rows.sender() < 0 ? Optional.empty() : Optional.of(rows.senders().get(rows.sender()));
  }

  /** Where in the text attachment and markers stand; -1 for those that do not. */
  private static int[] marks(MessageReader rows) {
    boolean attached = rows.attachmentFrom() >= 0;
    boolean marked = rows.mediaMarkerFrom() >= 0;
    return new int[] {
      attached ? rows.attachmentFrom() - rows.bodyFrom() : -1,
      attached ? rows.attachmentTo() - rows.bodyFrom() : -1,
      marked ? rows.mediaMarkerFrom() - rows.bodyFrom() : -1,
      marked ? rows.mediaMarkerTo() - rows.bodyFrom() : -1,
      rows.editMarkerFrom() - rows.bodyFrom()
    };
  }
}
