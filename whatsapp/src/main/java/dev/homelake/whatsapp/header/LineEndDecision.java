package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.ExportFormat.LineEnds;
import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.text.LineEnd;

/**
 * Which line ends can end a message. iOS ends messages with CRLF and breaks lines inside them with
 * LF; Android ends messages with LF, and CRLF comes only with pasted text. So where both occur, one
 * kind tells messages from text that looks like them.
 */
final class LineEndDecision {

  /** As many headers in a row behind each kind are two exports glued together, not one paste. */
  private static final int GLUED = 10;

  private LineEndDecision() {}

  static LineEnds decide(HeaderTally afterFeed, HeaderTally afterReturn, LineEnd fileEnd) {
    int feeds = afterFeed.countBehindLine();
    int returns = afterReturn.countBehindLine();
    if (feeds == 0 && returns == 0) {
      return fileEnd == LineEnd.CRLF ? LineEnds.CRLF : LineEnds.LF;
    }
    if (feeds == 0 || returns == 0) {
      return feeds == 0 ? LineEnds.CRLF : LineEnds.LF;
    }
    if (isGlued(afterFeed, afterReturn, fileEnd)) {
      return LineEnds.MIXED;
    }
    return HeaderShape.style(afterFeed.shape) == Style.IOS
        ? fileEnd == LineEnd.CRLF || returns >= feeds ? LineEnds.CRLF : LineEnds.LF
        : fileEnd == LineEnd.LF || feeds >= returns ? LineEnds.LF : LineEnds.CRLF;
  }

  /**
   * Whether the headers behind one kind of line end all come before those behind the other, and the
   * file ends as the latter do. A file that ends as the former do has a paste in its last message.
   */
  private static boolean isGlued(HeaderTally afterFeed, HeaderTally afterReturn, LineEnd fileEnd) {
    boolean enough = afterFeed.countBehindLine() >= GLUED && afterReturn.countBehindLine() >= GLUED;
    boolean feedsFirst = afterFeed.lastLine() < afterReturn.firstBehindLine();
    boolean returnsFirst = afterReturn.lastLine() < afterFeed.firstBehindLine();
    return enough
        && ((feedsFirst && fileEnd != LineEnd.LF) || (returnsFirst && fileEnd != LineEnd.CRLF));
  }
}
