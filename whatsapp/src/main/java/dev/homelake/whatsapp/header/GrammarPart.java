package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportFormat.LineEnds;
import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.text.LineEnd;
import java.util.Optional;

/**
 * One shape with the line ends that may precede it, and the tally that counts under them.
 *
 * @param loneLine of the only header behind the other kind of line end, or 0. The first header of
 *     an export that is glued on stands behind the line end of the export in front.
 */
record GrammarPart(LineEnds lineEnds, HeaderTally tally, int loneLine) {

  /** Fewer headers of another writing are a quotation. */
  private static final int FEWEST_ROWS = 3;

  /** So many headers are hardly pasted into the last message, even if that is younger. */
  private static final int MANY_ROWS = 10;

  static GrammarPart of(HeaderTally afterFeed, HeaderTally afterReturn, LineEnd fileEnd) {
    LineEnds ends = LineEndDecision.decide(afterFeed, afterReturn, fileEnd);
    return switch (ends) {
      case LF -> new GrammarPart(ends, afterFeed, lone(afterReturn));
      case CRLF -> new GrammarPart(ends, afterReturn, lone(afterFeed));
      case MIXED -> new GrammarPart(ends, afterFeed.plus(afterReturn), 0);
    };
  }

  private static int lone(HeaderTally others) {
    return others.count() == 1 ? others.firstLine() : 0;
  }

  int count() {
    return tally.count();
  }

  /** Headers whose numbers are a date under the order decided on. */
  int dated() {
    DateOrder order = DateOrderDecision.decide(tally).order();
    return tally.count() - tally.impossible(order) - tally.invalid(order);
  }

  int firstLine() {
    return tally.firstLine();
  }

  int lastLine() {
    return tally.lastLine();
  }

  boolean isApartFrom(GrammarPart part) {
    return lastLine() < part.firstLine() || part.lastLine() < firstLine();
  }

  /**
   * Whether the part, which is apart from the one in front, is an export of its own and no text
   * pasted into that one's last message. A paste is older than the message that holds it.
   *
   * @param front the part in front; empty if there is none
   */
  boolean isGluedBehind(Optional<GrammarPart> front) {
    int rows = count() + (loneLine > 0 && loneLine < firstLine() ? 1 : 0);
    if (rows < FEWEST_ROWS || tally.withSender() * 2 < count() || isCopiedFromWeb()) {
      return false;
    }
    return front.map(part -> rows >= MANY_ROWS || isYoungerThan(part)).orElse(firstLine() == 1);
  }

  private boolean isYoungerThan(GrammarPart front) {
    DateOrderEvidence own = DateOrderDecision.decide(tally);
    DateOrder others = DateOrderDecision.decide(front.tally).order();
    boolean guess = own.certainty() == DateOrderEvidence.Certainty.GUESS;
    boolean alike = tally.impossible(others) + tally.invalid(others) == 0;
    return tally.lastSecond(guess && alike ? others : own.order()) > front.tally.lastSecond(others);
  }

  /** No phone exports so, but people paste it. */
  private boolean isCopiedFromWeb() {
    return HeaderShape.style(tally.shape) == Style.IOS && !HeaderShape.hasSeconds(tally.shape);
  }

  boolean jumpsBack() {
    return tally.farBackward(DateOrderDecision.decide(tally).order()) > 0;
  }

  /** The grammar, from the first header that is behind the line. */
  Grammar grammarBehind(int line) {
    boolean lone = line > 0 && loneLine > line && loneLine < firstLine();
    return new Grammar(
        tally.shape,
        tally.foreignPadding(),
        lineEnds,
        DateOrderDecision.decide(tally),
        lone ? loneLine : firstLine());
  }

  /** Shapes that WhatsApp is known for always count; its rarer ones must look like a chat. */
  boolean isWhatsApp() {
    Style style = HeaderShape.style(tally.shape);
    boolean seconds = HeaderShape.hasSeconds(tally.shape);
    if (tally.count() == 0 || tally.withNick() * 2 > tally.count()) {
      return false;
    }
    boolean usual =
        switch (style) {
          case ANDROID -> !seconds;
          case IOS -> seconds || HeaderShape.isTimeFirst(tally.shape);
          case LEGACY -> true;
        };
    return usual || (!isLog() && tally.withSender() * 2 >= tally.count());
  }

  /** Loggers write {@code 2024-03-12 09:59:58 - module - text}. */
  private boolean isLog() {
    return HeaderShape.style(tally.shape) == Style.ANDROID
        && HeaderShape.separator(tally.shape) == HeaderShape.DASH
        && HeaderShape.year(tally.shape) == HeaderShape.YEAR_FIRST;
  }
}
