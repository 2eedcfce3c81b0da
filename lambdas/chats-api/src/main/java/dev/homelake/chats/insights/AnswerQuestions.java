package dev.homelake.chats.insights;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.chats.queries.AnswerRows;
import dev.homelake.chats.queries.MessageQueries;
import dev.homelake.chats.queries.MessageQueryException;
import dev.homelake.chats.queries.MessageQueryException.Code;
import dev.homelake.chats.queries.SavedQuestion;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers saved questions; one that was answered about the table as it is, from memory. Failures
 * are those of the queries, and are not remembered. Safe for use by several threads.
 */
public final class AnswerQuestions {

  /** API Gateway waits for 29 seconds, and the version may take 2 before. */
  private static final Duration LONGEST = Duration.ofSeconds(25);

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

  /**
   * An answer.
   *
   * @param json the question, what it was asked about, and the rows
   * @param version of the table, if it is known
   * @param wasRemembered whether nobody had to be asked
   */
  record Answered(String json, Optional<String> version, boolean wasRemembered) {}

  /** The answer to what a request asks. */
  Answered answer(SavedQuery query, InsightsParameters wish) {
    Optional<String> version = table.current();
    Deadline deadline = new Deadline(clock, LONGEST);
    Optional<LocalDate> newest =
        query.needsNewest(wish.from(), wish.to())
            ? newest(wish.chat(), version, deadline)
            : Optional.empty();
    MonthDay day =
        wish.day().or(() -> wish.to().map(MonthDay::from)).orElseGet(() -> MonthDay.now(clock));
    Asked asked = Asked.about(wish.from(), wish.to(), wish.chat(), day, newest);
    return once(
        version,
        query.name() + query.values(asked),
        () ->
            InsightJson.answer(
                query,
                asked,
                rows(query, SavedQuestion.of(query, asked, version, deadline.left()))));
  }

  private AnswerRows rows(SavedQuery query, SavedQuestion question) {
    AnswerRows rows = queries.answer(question);
    if (rows.kinds().size() != query.columns().size()) {
      throw refused(
          "%s has %d columns, not %d"
              .formatted(query.name(), rows.kinds().size(), query.columns().size()),
          null);
    }
    return rows;
  }

  private Optional<LocalDate> newest(
      Optional<String> chat, Optional<String> version, Deadline deadline) {
    String date =
        once(
                version,
                "newest " + chat.orElse(NOTHING),
                () -> newest(SavedQuestion.newest(chat, version, deadline.left())))
            .json();
    try {
      return Optional.of(date).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw refused("the newest date is none", e);
    }
  }

  private String newest(SavedQuestion question) {
    List<List<String>> rows = queries.answer(question).rows();
    String date = rows.isEmpty() ? null : rows.get(0).get(0);
    return date == null ? NOTHING : date;
  }

  private Answered once(Optional<String> version, String question, Supplier<String> answer) {
    Optional<String> known = version.flatMap(same -> remembered.find(same, question));
    if (known.isPresent()) {
      return new Answered(known.get(), version, true);
    }
    String found = answer.get();
    version.ifPresent(same -> remembered.keep(same, question, found));
    return new Answered(found, version, false);
  }

  private static MessageQueryException refused(String why, Exception cause) {
    return new MessageQueryException(
        Code.CHATS_REFUSED,
        "cannot read what was answered: " + why + ". Compare the table with its definition",
        cause);
  }
}
