package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.ExportFormat.LineEnds;
import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.Rejection;
import dev.homelake.whatsapp.text.LineEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the grammar of a file from its tallies: the shape of most headers, and further shapes
 * only if their headers stand in a stretch of their own, as in exports glued one behind the other.
 *
 * @param grammars in file order; empty if rejected
 * @param rejection what is wrong with a file without a grammar
 * @param jumpsBack whether some header lies more than a day before the one in front of it
 */
record GrammarDecision(
    List<Grammar> grammars, Optional<Rejection.Code> rejection, boolean jumpsBack) {

  private static final int FEWEST_HEADERS = 2;

  /** A shape with less than this part of the main one's headers is no part of the file. */
  private static final long LEAST_SHARE = 20;

  static GrammarDecision of(HeaderTallies tallies, LineEnd fileEnd) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < tallies.size(); i++) {
      Part part = Part.of(tallies.afterFeed(i), tallies.afterReturn(i), fileEnd);
      if (part.isWhatsApp()) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      return rejected(Rejection.Code.NOT_A_WHATSAPP_EXPORT);
    }
    Part main = main(parts);
    if (main.count() < FEWEST_HEADERS) {
      return rejected(Rejection.Code.TOO_FEW_MESSAGES);
    }
    if (main.dated() < FEWEST_HEADERS) {
      return rejected(Rejection.Code.IMPOSSIBLE_DATES);
    }
    List<Part> chosen = new ArrayList<>(List.of(main));
    for (Part part : parts) {
      boolean enough =
          part.count() >= HeaderTally.FEWEST_GLUED && part.count() * LEAST_SHARE >= main.count();
      if (enough && chosen.stream().allMatch(part::isApartFrom)) {
        chosen.add(part);
      }
    }
    chosen.sort(Comparator.comparingInt(Part::firstLine));
    return new GrammarDecision(
        chosen.stream().map(Part::grammar).toList(),
        Optional.empty(),
        chosen.stream().anyMatch(Part::jumpsBack));
  }

  /**
   * Sorts the parts by size and finds the one that the file is written in: the largest, unless the
   * file's first line is written otherwise. Nobody has pasted that line, so it may speak for a few
   * messages around a long pasted chat.
   */
  private static Part main(List<Part> parts) {
    parts.sort(Comparator.comparingInt(Part::count).reversed().thenComparing(Part::firstLine));
    Part largest = parts.get(0);
    return parts.stream()
        .filter(part -> part.firstLine() == 1 && part.count() >= FEWEST_HEADERS)
        .filter(part -> part.count() * LEAST_SHARE >= largest.count())
        .findFirst()
        .orElse(largest);
  }

  private static GrammarDecision rejected(Rejection.Code code) {
    return new GrammarDecision(List.of(), Optional.of(code), false);
  }

  /** One shape with the line ends that may precede it, and the tally that counts under them. */
  private record Part(LineEnds lineEnds, HeaderTally tally) {

    static Part of(HeaderTally afterFeed, HeaderTally afterReturn, LineEnd fileEnd) {
      LineEnds ends = LineEndDecision.decide(afterFeed, afterReturn, fileEnd);
      return switch (ends) {
        case LF -> new Part(ends, afterFeed);
        case CRLF -> new Part(ends, afterReturn);
        case MIXED -> new Part(ends, afterFeed.plus(afterReturn));
      };
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

    boolean isApartFrom(Part part) {
      return lastLine() < part.firstLine() || part.lastLine() < firstLine();
    }

    boolean jumpsBack() {
      return tally.farBackward(DateOrderDecision.decide(tally).order()) > 0;
    }

    Grammar grammar() {
      return new Grammar(
          tally.shape,
          tally.foreignPadding(),
          lineEnds,
          DateOrderDecision.decide(tally),
          firstLine());
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
}
