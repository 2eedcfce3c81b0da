package dev.homelake.chats.insights;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.catalog.queries.UsualRange;
import dev.homelake.chats.AnswerRows;
import dev.homelake.chats.MessageQueries;
import dev.homelake.chats.MessageQueryException;
import dev.homelake.chats.SavedQuestion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * Answers saved questions, each once for a version of the table. Failures are those of the queries.
 * Safe for use by several threads.
 */
public final class AnswerQuestions {

  /** A small part of a function's memory; an answer has some thousands. */
  private static final int MOST_CHARACTERS = 8_000_000;

  private static final String NOTHING = "";

  private final MessageQueries queries;
  private final TableVersion table;
  private final Clock clock;
  private final RememberedAnswers remembered = new RememberedAnswers(MOST_CHARACTERS);

  /**
   * Answers with what {@code queries} finds.
   *
   * @param clock tells what day it is, for questions about a day where none is named
   */
  public AnswerQuestions(MessageQueries queries, TableVersion table, Clock clock) {
    this.queries = requireNonNull(queries, "queries is null");
    this.table = requireNonNull(table, "table is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** The answer as JSON; the question and what it was asked about are in it. */
  String answer(SavedQuery query, InsightsParameters wish) {
    Optional<String> version = table.current();
    Asked asked = asked(query, wish, version);
    return once(
        version,
        List.of(query.name(), asked),
        () -> InsightJson.answer(query, asked, rows(query, asked, version)));
  }

  private AnswerRows rows(SavedQuery query, Asked asked, Optional<String> version) {
    AnswerRows rows = queries.answer(SavedQuestion.of(query, asked, version));
    if (rows.kinds().size() != query.columns().size()) {
      throw new MessageQueryException(
          MessageQueryException.Code.CHATS_REFUSED,
          "cannot read what was answered to %s: it has %d columns, not %d"
              .formatted(query.name(), rows.kinds().size(), query.columns().size()),
          null);
    }
    return rows;
  }

  private Asked asked(SavedQuery query, InsightsParameters wish, Optional<String> version) {
    boolean newestYear =
        query.range() == UsualRange.YEAR && wish.from().isEmpty() && wish.to().isEmpty();
    Optional<Year> year =
        newestYear ? newest(wish.chat(), version).map(Year::from) : Optional.empty();
    return new Asked(
        wish.from().or(() -> year.map(known -> known.atDay(1))).orElse(Asked.FIRST),
        wish.to().or(() -> year.map(known -> known.atMonth(12).atEndOfMonth())).orElse(Asked.LAST),
        wish.chat(),
        wish.day().orElseGet(() -> MonthDay.now(clock)));
  }

  private Optional<LocalDate> newest(Optional<String> chat, Optional<String> version) {
    String date =
        once(
            version,
            List.of("newest", chat),
            () -> {
              AnswerRows rows = queries.answer(SavedQuestion.newest(chat, version));
              String newest = rows.rows().isEmpty() ? null : rows.rows().get(0).get(0);
              return newest == null ? NOTHING : newest;
            });
    return Optional.of(date).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  private String once(
      Optional<String> version, Object question, java.util.function.Supplier<String> answer) {
    Optional<String> known = version.flatMap(same -> remembered.find(same, question));
    if (known.isPresent()) {
      return known.get();
    }
    String found = answer.get();
    version.ifPresent(same -> remembered.keep(same, question, found));
    return found;
  }
}
