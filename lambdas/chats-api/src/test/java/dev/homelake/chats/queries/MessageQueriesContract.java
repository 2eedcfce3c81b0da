package dev.homelake.chats.queries;

import static dev.homelake.chats.queries.SampleMessages.MONDAY;
import static dev.homelake.chats.queries.SampleMessages.TUESDAY;
import static dev.homelake.chats.queries.SampleMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.chats.queries.AnswerRows.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link MessageQueries} promises. */
public abstract class MessageQueriesContract {

  /** The columns of all questions that do not hold numbers. */
  private static final Set<String> TEXTS =
      Set.of(
          "broken_by",
          "chat",
          "date",
          "detail",
          "fact",
          "favourites",
          "first_date",
          "label",
          "last_by",
          "last_date",
          "message",
          "own_word",
          "sender",
          "since",
          "time",
          "until",
          "value",
          "weekday");

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final MessageQuery ALL = query(10, null, null, null, null, null);

  /** Queries over a table of these messages, stored in this order. */
  protected abstract MessageQueries over(List<MessageRow> rows) throws Exception;

  @Test
  void findsNothingInAnEmptyTable() throws Exception {
    assertThat(over(List.of()).page(ALL)).isEqualTo(new MessagePage(List.of(), Optional.empty()));
  }

  @Test
  void bringsEveryColumnAsItIs() throws Exception {
    MessageRow full = SampleMessages.full();

    assertThat(over(List.of(full)).page(ALL).rows()).containsExactly(full);
  }

  @Test
  void tellsAMissingSenderFromAnEmptyOne() throws Exception {
    MessageRow none = SampleMessages.row(MONDAY, "a", 0, Optional.empty(), "You joined");
    MessageRow empty = SampleMessages.row(MONDAY, "a", 1, Optional.of(""), "");

    assertThat(over(List.of(none, empty)).page(ALL).rows()).containsExactly(none, empty);
  }

  @Test
  void startsWithTheNewestDayAndReadsEachChatInItsOrder() throws Exception {
    MessageRow mondayA = message(MONDAY, "A", 0, "1");
    MessageRow tuesdayA0 = message(TUESDAY, "A", 0, "2");
    MessageRow tuesdayA1 = message(TUESDAY, "A", 1, "3");
    MessageRow tuesdayA10 = message(TUESDAY, "A", 10, "4");
    MessageRow tuesdayB = message(TUESDAY, "B", 0, "5");
    MessageRow tuesdayUmlaut = message(TUESDAY, "Ä", 0, "6");

    assertThat(
            over(List.of(tuesdayB, mondayA, tuesdayA10, tuesdayUmlaut, tuesdayA0, tuesdayA1))
                .page(ALL)
                .rows())
        .containsExactly(tuesdayA0, tuesdayA1, tuesdayA10, tuesdayB, tuesdayUmlaut, mondayA);
  }

  @Test
  void keepsToTheDatesIncludingBothEnds() throws Exception {
    MessageQueries queries = over(SampleMessages.days(5, 1));
    LocalDate wednesday = TUESDAY.plusDays(1);

    assertThat(dates(queries, query(10, TUESDAY, wednesday, null, null, null)))
        .containsExactly(wednesday, TUESDAY);
    assertThat(dates(queries, query(10, TUESDAY, TUESDAY, null, null, null)))
        .containsExactly(TUESDAY);
    assertThat(dates(queries, query(10, null, MONDAY, null, null, null))).containsExactly(MONDAY);
    assertThat(dates(queries, query(10, MONDAY.plusDays(5), null, null, null, null))).isEmpty();
  }

  @Test
  void findsAChatAndASenderByTheirExactNames() throws Exception {
    MessageRow full = SampleMessages.full();
    MessageRow other = message(MONDAY, "Bob", 0, "hello");
    MessageQueries queries = over(List.of(full, other));

    assertThat(queries.page(query(10, null, null, full.chat(), null, null)).rows())
        .containsExactly(full);
    assertThat(queries.page(query(10, null, null, null, full.sender().get(), null)).rows())
        .containsExactly(full);
    assertThat(queries.page(query(10, null, null, "bob", null, null)).rows()).isEmpty();
    assertThat(queries.page(query(10, null, null, "Bob", "Ana", null)).rows())
        .containsExactly(other);
  }

  @Test
  void findsAPartOfTheTextWhateverItsCapitals() throws Exception {
    MessageRow full = SampleMessages.full();
    MessageRow umlaut = message(MONDAY, "a", 0, "Schöne GRÜSSE");
    MessageRow greek = message(MONDAY, "a", 1, "ΚΑΛΗΜΕΡΑ");
    MessageQueries queries = over(List.of(full, umlaut, greek));

    assertThat(search(queries, "grüsse")).containsExactly(umlaut);
    assertThat(search(queries, "SCHÖNE gr")).containsExactly(umlaut);
    assertThat(search(queries, "καλημε")).containsExactly(greek);
    assertThat(search(queries, "日本")).containsExactly(full);
    assertThat(search(queries, "🏔")).containsExactly(full);
  }

  @Test
  void takesWhatIsSearchedForAsNothingButText() throws Exception {
    MessageRow full = SampleMessages.full();
    MessageRow plain = message(MONDAY, "a", 0, "plain !text");
    MessageQueries queries = over(List.of(full, plain));

    assertThat(search(queries, "100% \"sure\"; drop table--")).containsExactly(full);
    assertThat(search(queries, "\\ and ?")).containsExactly(full);
    assertThat(search(queries, "!text")).containsExactly(plain);
    for (String text :
        List.of("%", "_", "' OR '1'='1", "'; DROP TABLE whatsapp_messages; --", "''", "?", "!")) {
      assertThat(search(queries, text))
          .as(text)
          .allMatch(row -> row.message().contains(text))
          .doesNotHaveDuplicates();
    }
    String quoted = "x' OR \"date\" > '0";
    assertThat(queries.page(query(10, null, null, quoted, null, null)).rows()).isEmpty();
    assertThat(queries.page(query(10, null, null, null, quoted, null)).rows()).isEmpty();
  }

  @Test
  void pagesWithoutGapsAndRepeats() throws Exception {
    List<MessageRow> rows = SampleMessages.days(4, 5);
    List<MessageRow> stored = new ArrayList<>(rows);
    Collections.shuffle(stored, new Random(7));
    MessageQueries queries = over(stored);

    List<MessageRow> paged = new ArrayList<>();
    Optional<MessagePosition> next = Optional.empty();
    do {
      MessagePage page = queries.page(at(query(7, null, null, null, null, null), next));
      assertThat(page.rows()).hasSizeBetween(1, 7);
      paged.addAll(page.rows());
      next = page.next();
    } while (next.isPresent());

    rows.sort(
        Comparator.comparing(MessageRow::date)
            .reversed()
            .thenComparing(MessageRow::chat)
            .thenComparing(MessageRow::position));
    assertThat(paged).isEqualTo(rows);
  }

  @Test
  void pagesWithinWhatIsAskedFor() throws Exception {
    MessageQueries queries = over(SampleMessages.days(3, 4));
    MessageQuery query = query(3, MONDAY, TUESDAY, "Zoë", "Ana", "hello");
    MessagePage first = queries.page(query);
    MessagePage second = queries.page(at(query, first.next()));
    MessagePage third = queries.page(at(query, second.next()));

    assertThat(first.rows()).extracting(MessageRow::position).containsExactly(0, 1, 2);
    assertThat(second.rows()).extracting(MessageRow::position).containsExactly(3, 0, 1);
    assertThat(third.rows()).extracting(MessageRow::position).containsExactly(2, 3);
    assertThat(third.next()).isEmpty();
    assertThat(second.rows()).allMatch(row -> row.chat().equals("Zoë"));
  }

  @Test
  void doesNotAnnounceAPageThatIsEmpty() throws Exception {
    MessageQueries queries = over(SampleMessages.days(1, 2));

    assertThat(queries.page(query(4, null, null, null, null, null)).next()).isEmpty();
    assertThat(queries.page(query(3, null, null, null, null, null)).next()).isPresent();
  }

  @Test
  void goesOnAfterAMessageThatIsGone() throws Exception {
    MessagePosition gone = new MessagePosition(TUESDAY, "Ivy's", 7);

    assertThat(
            over(SampleMessages.days(2, 1))
                .page(at(query(10, null, null, null, null, null), Optional.of(gone)))
                .rows())
        .extracting(MessageRow::date, MessageRow::chat)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(TUESDAY, "Zoë"),
            org.assertj.core.groups.Tuple.tuple(MONDAY, "Hikers"),
            org.assertj.core.groups.Tuple.tuple(MONDAY, "Zoë"));
  }

  @Test
  void bringsTheLargestPage() throws Exception {
    MessageQueries queries = over(SampleMessages.days(2, 300));

    assertThat(queries.page(query(500, null, null, null, null, null)).rows()).hasSize(500);
  }

  @Test
  void answersASavedQuestionAboutWhatItIsAskedAbout() throws Exception {
    MessageQueries queries =
        over(
            List.of(
                message(MONDAY, "Bob's; DROP", 0, "two words"),
                SampleMessages.row(MONDAY, "Bob's; DROP", 1, Optional.of("Zoë"), "one"),
                message(MONDAY, "Bob's; DROP", 2, "three more words"),
                message(MONDAY, "other", 0, "elsewhere"),
                message(TUESDAY, "Bob's; DROP", 0, "later")));

    AnswerRows answer =
        queries.answer(question("top-senders", MONDAY, MONDAY, Optional.of("Bob's; DROP")));

    assertThat(answer.rows())
        .extracting(row -> row.get(0), row -> row.get(1))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Ana", "2"),
            org.assertj.core.groups.Tuple.tuple("Zoë", "1"));
    assertThat(answer.kinds()).startsWith(AnswerRows.Kind.TEXT, AnswerRows.Kind.NUMBER);
  }

  @Test
  void answersEverySavedQuestionWithItsColumns() throws Exception {
    MessageQueries empty = over(List.of());
    MessageQueries filled = over(talk());
    for (SavedQuery query : SavedQueries.all()) {
      SavedQuestion question = question(query.name(), Asked.FIRST, Asked.LAST, Optional.empty());

      assertThat(empty.answer(question).kinds()).as(query.name()).hasSameSizeAs(query.columns());
      AnswerRows answer = filled.answer(question);
      assertThat(answer.rows())
          .as(query.name())
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row).hasSameSizeAs(query.columns()));
      for (int column = 0; column < query.columns().size(); column++) {
        assertThat(answer.kinds().get(column))
            .as(query.name() + " " + query.columns().get(column).name())
            .isEqualTo(
                TEXTS.contains(query.columns().get(column).name()) ? Kind.TEXT : Kind.NUMBER);
      }
    }
  }

  /** On two days, with answers, words said twice and emoji. */
  private static List<MessageRow> talk() {
    List<MessageRow> rows = new ArrayList<>();
    for (LocalDate date : List.of(MONDAY, TUESDAY)) {
      for (int position = 0; position < 10; position++) {
        Optional<String> sender = Optional.of(position % 2 == 0 ? "Ana" : "Zoë");
        rows.add(
            SampleMessages.row(date, "Hikers", position, sender, "boots boots 🥾 " + position));
      }
    }
    return rows;
  }

  @Test
  void answersTheSameWhetherTheVersionIsKnownOrNot() throws Exception {
    MessageQueries queries = over(SampleMessages.days(2, 2));
    SavedQuestion question = question("chats-compared", MONDAY, TUESDAY, Optional.empty());
    SavedQuestion versioned =
        new SavedQuestion(
            question.sql(), question.from(), question.to(), Optional.of("2024-03.12:a_b"), LONGEST);

    assertThat(queries.answer(versioned)).isEqualTo(queries.answer(question));
    assertThat(queries.answer(versioned).rows()).hasSize(2);
  }

  @Test
  void knowsTheNewestDateOnWhichAPersonWrote() throws Exception {
    MessageQueries queries =
        over(
            List.of(
                message(MONDAY, "Zoë", 0, "hello"),
                SampleMessages.row(TUESDAY, "Zoë", 0, Optional.empty(), "You left")));

    assertThat(queries.answer(newest(Optional.empty())).rows())
        .containsExactly(List.of(MONDAY.toString()));
    assertThat(queries.answer(newest(Optional.of("Zoë"))).rows())
        .containsExactly(List.of(MONDAY.toString()));
    assertThat(queries.answer(newest(Optional.of("other"))).rows())
        .containsExactly(Collections.singletonList(null));
  }

  private static SavedQuestion newest(Optional<String> chat) {
    return SavedQuestion.newest(chat, Optional.empty(), LONGEST);
  }

  private static SavedQuestion question(
      String name, LocalDate from, LocalDate to, Optional<String> chat) {
    return SavedQuestion.of(
        SavedQueries.find(name).orElseThrow(),
        new Asked(from, to, chat, MonthDay.of(3, 12)),
        Optional.empty(),
        LONGEST);
  }

  private static List<MessageRow> search(MessageQueries queries, String text) {
    return queries.page(query(10, null, null, null, null, text)).rows();
  }

  private static List<LocalDate> dates(MessageQueries queries, MessageQuery query) {
    return queries.page(query).rows().stream().map(MessageRow::date).distinct().toList();
  }

  private static MessageQuery at(MessageQuery query, Optional<MessagePosition> after) {
    return new MessageQuery(
        query.from(),
        query.to(),
        query.chat(),
        query.sender(),
        query.search(),
        query.limit(),
        after);
  }

  private static MessageQuery query(
      int limit, LocalDate from, LocalDate to, String chat, String sender, String search) {
    return new MessageQuery(
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        Optional.ofNullable(chat),
        Optional.ofNullable(sender),
        Optional.ofNullable(search),
        limit,
        Optional.empty());
  }
}
