package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.DateOrderEvidence.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Climbs the ladder of evidence until one order of day, month and year is left. */
final class DateOrderDecision {

  private DateOrderDecision() {}

  static DateOrderEvidence decide(HeaderTally tally) {
    List<DateOrder> candidates = candidates(tally.shape);
    if (candidates.size() == 1) {
      return new DateOrderEvidence(
          candidates.get(0), Certainty.CERTAIN, Kind.VALUES, tally.count(), 0);
    }
    for (Step step : steps(tally)) {
      List<DateOrder> best = step.best(candidates);
      if (best.size() == 1) {
        return step.decided(best.get(0), candidates);
      }
      candidates = best;
    }
    return new DateOrderEvidence(habit(tally.shape, candidates), Certainty.GUESS, Kind.HABIT, 0, 0);
  }

  private static List<DateOrder> candidates(long shape) {
    return switch (HeaderShape.year(shape)) {
      case HeaderShape.YEAR_FIRST -> List.of(DateOrder.YEAR_MONTH_DAY);
      case HeaderShape.YEAR_LAST -> List.of(DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR);
      default -> List.of(DateOrder.values());
    };
  }

  private static List<Step> steps(HeaderTally tally) {
    return List.of(
        new Step(Kind.VALUES, order -> -tally.impossible(order)),
        new Step(Kind.IMPOSSIBLE_DATES, order -> -tally.invalid(order)),
        new Step(Kind.TIME_ORDER, order -> -tally.backward(order)),
        new Step(
            Kind.CHANGE_FREQUENCY,
            order ->
                tally.changes(Grammar.daySlot(order)) - tally.changes(Grammar.yearSlot(order))));
  }

  /** One rung of the ladder: the higher the score, the better the order. */
  private record Step(Kind kind, ToLongFunction<DateOrder> score) {

    List<DateOrder> best(List<DateOrder> candidates) {
      long most = candidates.stream().mapToLong(score).max().orElseThrow();
      List<DateOrder> best = new ArrayList<>(candidates);
      best.removeIf(order -> score.applyAsLong(order) < most);
      return best;
    }

    DateOrderEvidence decided(DateOrder winner, List<DateOrder> candidates) {
      DateOrder second =
          candidates.stream()
              .filter(order -> order != winner)
              .max(Comparator.comparingLong(score))
              .orElseThrow();
      long won = score.applyAsLong(winner);
      long lost = score.applyAsLong(second);
      // Faults count against an order, so what speaks for the winner is what the other got wrong.
      boolean faults = kind != Kind.CHANGE_FREQUENCY;
      long agreeing = faults ? -lost : won;
      long opposing = faults ? -won : lost;
      boolean proven =
          (kind == Kind.VALUES || kind == Kind.IMPOSSIBLE_DATES) && opposing * 50 <= agreeing;
      return new DateOrderEvidence(
          winner,
          proven ? Certainty.CERTAIN : Certainty.STRONG,
          kind,
          agreeing,
          Math.max(0, opposing));
    }
  }

  /** What remains is custom: dots and most of the world put the day first. */
  private static DateOrder habit(long shape, List<DateOrder> candidates) {
    boolean slashes = HeaderShape.separator(shape) == HeaderShape.SLASH;
    boolean shortYear = HeaderShape.year(shape) == HeaderShape.YEAR_UNKNOWN;
    boolean upperCaseClock = HeaderShape.periodStyle(shape) == DayPeriod.of("AM").style();
    if (HeaderShape.periodPlace(shape) == HeaderShape.PERIOD_BEFORE
        && candidates.contains(DateOrder.YEAR_MONTH_DAY)) {
      return DateOrder.YEAR_MONTH_DAY;
    }
    if (slashes && shortYear && upperCaseClock && candidates.contains(DateOrder.MONTH_DAY_YEAR)) {
      return DateOrder.MONTH_DAY_YEAR;
    }
    return candidates.get(0);
  }
}
