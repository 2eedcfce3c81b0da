package dev.homelake.whatsapp.header;

import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.DateOrderEvidence.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Climbs the ladder of evidence until one order of day, month and year is left. */
final class DateOrderDecision {

  private DateOrderDecision() {}

  static DateOrderEvidence decide(HeaderTally tally) {
    int yearPlace = HeaderShape.year(tally.shape);
    if (yearPlace == HeaderShape.YEAR_FIRST) {
      return new DateOrderEvidence(
          DateOrder.YEAR_MONTH_DAY, Certainty.CERTAIN, Kind.VALUES, tally.count(), 0);
    }
    if (yearPlace == HeaderShape.YEAR_UNKNOWN) {
      Optional<DateOrderEvidence> yearFirst = yearFirst(tally);
      if (yearFirst.isPresent()) {
        return yearFirst.get();
      }
    }
    List<DateOrder> candidates = List.of(DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR);
    for (Step step : steps(tally)) {
      List<DateOrder> best = step.best(candidates);
      if (best.size() == 1) {
        return step.decided(best.get(0), candidates);
      }
    }
    return new DateOrderEvidence(habit(tally.shape), Certainty.GUESS, Kind.HABIT, 0, 0);
  }

  /**
   * Decides whether three short numbers begin with the year. Phones in Korea write so, with the day
   * period in front of the time; elsewhere it takes more to believe it.
   */
  private static Optional<DateOrderEvidence> yearFirst(HeaderTally tally) {
    int first = tally.impossible(DateOrder.YEAR_MONTH_DAY);
    int last =
        Math.min(
            tally.impossible(DateOrder.DAY_MONTH_YEAR), tally.impossible(DateOrder.MONTH_DAY_YEAR));
    if (first != last) {
      return first < last
          ? evidence(first == 0 ? Certainty.CERTAIN : Certainty.STRONG, Kind.VALUES, last, first)
          : Optional.empty();
    }
    boolean korean = HeaderShape.periodPlace(tally.shape) == HeaderShape.PERIOD_BEFORE;
    int still = tally.changes(0);
    int moving = tally.changes(2);
    if (korean && still == moving) {
      return evidence(Certainty.GUESS, Kind.HABIT, 0, 0);
    }
    boolean moves = korean ? still < moving : moving >= 3 && still * 4 <= moving;
    return moves
        ? evidence(Certainty.STRONG, Kind.CHANGE_FREQUENCY, moving, still)
        : Optional.empty();
  }

  private static Optional<DateOrderEvidence> evidence(
      Certainty certainty, Kind kind, int agreeing, int opposing) {
    return Optional.of(
        new DateOrderEvidence(DateOrder.YEAR_MONTH_DAY, certainty, kind, agreeing, opposing));
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
  private static DateOrder habit(long shape) {
    boolean slashes = HeaderShape.separator(shape) == HeaderShape.SLASH;
    boolean shortYear = HeaderShape.year(shape) == HeaderShape.YEAR_UNKNOWN;
    boolean upperCaseClock = HeaderShape.periodStyle(shape) == DayPeriod.of("AM").style();
    return slashes && shortYear && upperCaseClock
        ? DateOrder.MONTH_DAY_YEAR
        : DateOrder.DAY_MONTH_YEAR;
  }
}
