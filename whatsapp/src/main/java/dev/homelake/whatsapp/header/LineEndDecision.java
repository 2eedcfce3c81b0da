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
    int feeds = afterFeed.count();
    int returns = afterReturn.count();
    // The first line of a file stands behind nothing and says nothing.
    boolean onlyFirst = feeds == 1 && afterFeed.firstLine() == 1;
    if (returns == 0) {
      return onlyFirst && fileEnd == LineEnd.CRLF ? LineEnds.CRLF : LineEnds.LF;
    }
    if (feeds == 0 || onlyFirst) {
      return LineEnds.CRLF;
    }
    if (isGlued(afterFeed, afterReturn)) {
      return LineEnds.MIXED;
    }
    boolean ios = HeaderShape.style(afterFeed.shape) == Style.IOS;
    LineEnd own = ios ? LineEnd.CRLF : LineEnd.LF;
    boolean ownKind = fileEnd == own || (ios ? returns >= feeds : feeds >= returns);
    return ownKind == ios ? LineEnds.CRLF : LineEnds.LF;
  }

  private static boolean isGlued(HeaderTally afterFeed, HeaderTally afterReturn) {
    boolean enough = afterFeed.count() >= GLUED && afterReturn.count() >= GLUED;
    boolean apart =
        afterFeed.lastLine() < afterReturn.firstLine()
            || afterReturn.lastLine() < secondLine(afterFeed);
    return enough && apart;
  }

  /** The first line of the file counts as behind LF though nothing stands in front of it. */
  private static int secondLine(HeaderTally afterFeed) {
    return afterFeed.firstLine() == 1 ? afterFeed.secondLine() : afterFeed.firstLine();
  }
}
