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
    if (isGlued(afterFeed, afterReturn)) {
      return LineEnds.MIXED;
    }
    return HeaderShape.style(afterFeed.shape) == Style.IOS
        ? fileEnd == LineEnd.CRLF || returns >= feeds ? LineEnds.CRLF : LineEnds.LF
        : fileEnd == LineEnd.LF || feeds >= returns ? LineEnds.LF : LineEnds.CRLF;
  }

  private static boolean isGlued(HeaderTally afterFeed, HeaderTally afterReturn) {
    boolean enough = afterFeed.countBehindLine() >= GLUED && afterReturn.countBehindLine() >= GLUED;
    boolean apart =
        afterFeed.lastLine() < afterReturn.firstBehindLine()
            || afterReturn.lastLine() < afterFeed.firstBehindLine();
    return enough && apart;
  }
}
