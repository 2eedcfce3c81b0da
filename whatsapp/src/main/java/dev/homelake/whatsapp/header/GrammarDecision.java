package dev.homelake.whatsapp.header;

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
    List<GrammarPart> parts = new ArrayList<>();
    for (int i = 0; i < tallies.size(); i++) {
      GrammarPart part = GrammarPart.of(tallies.afterFeed(i), tallies.afterReturn(i), fileEnd);
      if (part.isWhatsApp()) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      return rejected(Rejection.Code.NOT_A_WHATSAPP_EXPORT);
    }
    GrammarPart main = main(parts);
    if (main.count() < FEWEST_HEADERS) {
      return rejected(Rejection.Code.TOO_FEW_MESSAGES);
    }
    if (main.dated() < FEWEST_HEADERS) {
      return rejected(Rejection.Code.IMPOSSIBLE_DATES);
    }
    List<GrammarPart> chosen = new ArrayList<>(List.of(main));
    for (GrammarPart part : parts) {
      boolean many =
          part.count() >= HeaderTally.FEWEST_GLUED && part.count() * LEAST_SHARE >= main.count();
      if (chosen.stream().allMatch(part::isApartFrom)
          && (many || part.isGluedBehind(inFront(part, chosen)))) {
        chosen.add(part);
      }
    }
    chosen.sort(Comparator.comparingInt(GrammarPart::firstLine));
    return new GrammarDecision(
        grammars(chosen), Optional.empty(), chosen.stream().anyMatch(GrammarPart::jumpsBack));
  }

  /**
   * Sorts the parts by size and finds the one that the file is written in: the largest, unless the
   * file's first line is written otherwise. Nobody has pasted that line, so it may speak for a few
   * messages around a long pasted chat.
   */
  private static GrammarPart main(List<GrammarPart> parts) {
    parts.sort(
        Comparator.comparingInt(GrammarPart::count)
            .reversed()
            .thenComparing(GrammarPart::firstLine));
    GrammarPart largest = parts.get(0);
    return parts.stream()
        .filter(part -> part.firstLine() == 1 && part.count() >= FEWEST_HEADERS)
        .filter(part -> part.count() * LEAST_SHARE >= largest.count())
        .findFirst()
        .orElse(largest);
  }

  private static List<Grammar> grammars(List<GrammarPart> inFileOrder) {
    List<Grammar> grammars = new ArrayList<>();
    int line = 0;
    for (GrammarPart part : inFileOrder) {
      grammars.add(part.grammarBehind(line));
      line = part.lastLine();
    }
    return grammars;
  }

  private static Optional<GrammarPart> inFront(GrammarPart part, List<GrammarPart> chosen) {
    return chosen.stream()
        .filter(other -> other.lastLine() < part.firstLine())
        .max(Comparator.comparingInt(GrammarPart::lastLine));
  }

  private static GrammarDecision rejected(Rejection.Code code) {
    return new GrammarDecision(List.of(), Optional.of(code), false);
  }
}
