package dev.homelake.local.ask;

import static dev.homelake.local.ask.QuestionTable.EVERYTHING;
import static dev.homelake.local.ask.Speech.by;
import static dev.homelake.local.ask.Speech.distinct;
import static dev.homelake.local.ask.Speech.kind;
import static dev.homelake.local.ask.Speech.percent;
import static dev.homelake.local.ask.Speech.rounded;
import static dev.homelake.local.ask.Speech.text;
import static dev.homelake.local.ask.Speech.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.chats.queries.MessageRow;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each question over the sample chats, against the same counted in Java from the parser's rows. */
class SampleAnswersTest {

  private static final long NEW_CONVERSATION = 6 * 3600;

  @TempDir static Path folder;
  private static List<MessageRow> people;
  private static List<Speech.Step> steps;
  private static QuestionTable table;

  @BeforeAll
  static void makeTable() throws Exception {
    List<MessageRow> rows = SampleRows.all();
    assertThat(rows).hasSize(471);
    people = Speech.people(rows);
    steps = Speech.steps(people);
    table = new QuestionTable(folder.resolve("silver"), rows);
  }

  @Test
  void everyAnswerHasTheColumnsThatItsHeaderPromises() throws Exception {
    for (SavedQuery query : SavedQueries.all()) {
      assertThat(table.ask(query.name(), EVERYTHING))
          .as(query.name())
          .isNotEmpty()
          .allSatisfy(
              row ->
                  assertThat(row.keySet())
                      .containsExactlyElementsOf(QuestionTable.promised(query)));
    }
  }

  @Test
  void countsDays() throws Exception {
    List<List<String>> expected = new ArrayList<>();
    by(people, MessageRow::date)
        .forEach(
            (date, rows) ->
                expected.add(
                    List.of(
                        date.toString(), text(rows.size()), text(distinct(rows, Speech::sender)))));
    assertThat(table.ask("messages-per-day", EVERYTHING, "date", "messages", "senders"))
        .isEqualTo(expected);
  }

  @Test
  void countsHoursAndWeekdays() throws Exception {
    List<List<String>> hours = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      int wanted = hour;
      long count = people.stream().filter(row -> Speech.at(row).getHour() == wanted).count();
      hours.add(List.of(text(hour), text(count), percent(count, people.size())));
    }
    assertThat(table.ask("activity-by-hour", EVERYTHING, "hour", "messages", "share_percent"))
        .isEqualTo(hours);

    List<List<String>> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      long count = people.stream().filter(row -> row.date().getDayOfWeek() == day).count();
      String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      days.add(List.of(text(day.getValue()), name, text(count)));
    }
    assertThat(table.ask("activity-by-weekday", EVERYTHING, "number", "weekday", "messages"))
        .isEqualTo(days);
  }

  @Test
  void countsSenders() throws Exception {
    List<List<String>> top = new ArrayList<>();
    List<List<String>> media = new ArrayList<>();
    by(people, Speech::sender)
        .forEach(
            (sender, rows) -> {
              top.add(
                  List.of(
                      sender,
                      text(rows.size()),
                      percent(rows.size(), people.size()),
                      text(words(rows)),
                      text(distinct(rows, MessageRow::chat))));
              media.add(
                  List.of(
                      sender,
                      text(kind(rows, "media")),
                      text(rows.size()),
                      percent(kind(rows, "media"), rows.size()),
                      text(kind(rows, "deleted"))));
            });
    assertThat(
            table.ask(
                "top-senders", EVERYTHING, "sender", "messages", "share_percent", "words", "chats"))
        .containsExactlyInAnyOrderElementsOf(top)
        .isSortedAccordingTo(mostFirst(1));
    assertThat(
            table.ask(
                "media-share",
                EVERYTHING,
                "sender",
                "media",
                "messages",
                "media_percent",
                "deleted"))
        .containsExactlyInAnyOrderElementsOf(media)
        .isSortedAccordingTo(mostFirst(1));
  }

  @Test
  void countsWordsOfTextOnly() throws Exception {
    List<MessageRow> texts = people.stream().filter(row -> row.kind().equals("message")).toList();
    List<List<String>> expected = new ArrayList<>();
    by(texts, Speech::sender)
        .forEach(
            (sender, rows) ->
                expected.add(
                    List.of(
                        sender,
                        text(rows.size()),
                        text(words(rows)),
                        rounded(1.0 * words(rows) / rows.size()),
                        text(rows.stream().mapToInt(MessageRow::wordCount).max().orElse(0)))));
    assertThat(
            table.ask(
                "words-by-sender",
                EVERYTHING,
                "sender",
                "messages",
                "words",
                "per_message",
                "longest"))
        .containsExactlyInAnyOrderElementsOf(expected)
        .isSortedAccordingTo(mostFirst(2));
  }

  /** Java's own idea of what a reader sees as one character. */
  @Test
  void countsEmojiAsReadersSeeThem() throws Exception {
    Map<String, Long> expected = new TreeMap<>();
    for (MessageRow row : people) {
      long count =
          Pattern.compile("\\X")
              .matcher(row.message())
              .results()
              .map(MatchResult::group)
              .filter(SampleAnswersTest::isEmoji)
              .count();
      if (count > 0) {
        expected.merge(Speech.sender(row), count, Long::sum);
      }
    }
    Map<String, Long> found = new TreeMap<>();
    table
        .ask("emoji-by-sender", EVERYTHING, "sender", "emoji")
        .forEach(row -> found.put(row.get(0), Long.valueOf(row.get(1))));
    assertThat(found).isEqualTo(expected).hasSizeGreaterThan(20);
  }

  private static boolean isEmoji(String cluster) {
    int first = cluster.codePointAt(0);
    return first >= 0x1F000
        || cluster.indexOf(0xFE0F) > 0
        || cluster.indexOf(0x20E3) > 0
        || "❤⚽✨☕⚡".indexOf(first) >= 0;
  }

  @Test
  void measuresAnswers() throws Exception {
    Map<String, List<Long>> seconds = new TreeMap<>();
    for (Speech.Step step : steps) {
      if (step.before().isPresent()
          && !step.before().get().sender().equals(step.row().sender())
          && step.seconds() >= 0
          && step.seconds() <= NEW_CONVERSATION) {
        seconds
            .computeIfAbsent(Speech.sender(step.row()), sender -> new ArrayList<>())
            .add(step.seconds());
      }
    }
    List<List<String>> expected = new ArrayList<>();
    seconds.forEach(
        (sender, all) -> {
          List<Long> sorted = all.stream().sorted().toList();
          expected.add(
              List.of(
                  sender,
                  text(sorted.size()),
                  rounded(sorted.get((sorted.size() + 1) / 2 - 1) / 60.0),
                  rounded(sorted.get((sorted.size() * 9 + 9) / 10 - 1) / 60.0),
                  rounded(sorted.get(sorted.size() - 1) / 60.0)));
        });
    assertThat(
            table.ask(
                "response-times",
                EVERYTHING,
                "sender",
                "answers",
                "median_minutes",
                "p90_minutes",
                "longest_minutes"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void findsWhoBeginsAndWhenItWasQuiet() throws Exception {
    Map<String, Integer> begun = new TreeMap<>();
    List<Speech.Step> silences = new ArrayList<>();
    for (Speech.Step step : steps) {
      if (step.before().isEmpty() || step.seconds() > NEW_CONVERSATION) {
        begun.merge(Speech.sender(step.row()), 1, Integer::sum);
      }
      if (step.before().isPresent() && step.seconds() > NEW_CONVERSATION) {
        silences.add(step);
      }
    }
    Map<String, Integer> found = new TreeMap<>();
    table
        .ask("conversation-starters", EVERYTHING, "sender", "conversations")
        .forEach(row -> found.put(row.get(0), Integer.valueOf(row.get(1))));
    assertThat(found).isEqualTo(begun);

    silences.sort(Comparator.comparing(Speech.Step::seconds).reversed());
    List<List<String>> expected =
        silences.subList(0, 20).stream()
            .map(
                step ->
                    List.of(
                        step.row().chat(),
                        rounded(step.seconds() / 86400.0),
                        step.before().orElseThrow().date().toString(),
                        Speech.sender(step.before().orElseThrow()),
                        step.row().date().toString(),
                        Speech.sender(step.row())))
            .toList();
    assertThat(
            table.ask(
                "longest-silences",
                EVERYTHING,
                "chat",
                "days",
                "since",
                "last_by",
                "until",
                "broken_by"))
        .isEqualTo(expected);
  }

  @Test
  void comparesChats() throws Exception {
    List<List<String>> expected = new ArrayList<>();
    Map<String, Integer> runs = new TreeMap<>();
    by(people, MessageRow::chat)
        .forEach(
            (chat, rows) -> {
              TreeSet<LocalDate> dates = new TreeSet<>(by(rows, MessageRow::date).keySet());
              expected.add(
                  List.of(
                      chat,
                      text(rows.size()),
                      text(distinct(rows, Speech::sender)),
                      text(dates.size()),
                      dates.first().toString(),
                      dates.last().toString(),
                      rounded(1.0 * words(rows) / kind(rows, "message")),
                      percent(kind(rows, "media"), rows.size())));
              runs.put(chat, longestRun(dates));
            });
    assertThat(
            table.ask(
                "chats-compared",
                EVERYTHING,
                "chat",
                "messages",
                "people",
                "days",
                "first_date",
                "last_date",
                "words_per_message",
                "media_percent"))
        .containsExactlyInAnyOrderElementsOf(expected)
        .isSortedAccordingTo(mostFirst(1));

    Map<String, Integer> found = new TreeMap<>();
    table
        .ask("streaks", EVERYTHING, "chat", "days")
        .forEach(row -> found.put(row.get(0), Integer.valueOf(row.get(1))));
    assertThat(found).isEqualTo(runs);
  }

  private static int longestRun(Set<LocalDate> dates) {
    int longest = 0;
    for (LocalDate date : dates) {
      int days = 1;
      while (dates.contains(date.plusDays(days))) {
        days++;
      }
      longest = Math.max(longest, days);
    }
    return longest;
  }

  @Test
  void remembersADay() throws Exception {
    List<List<String>> expected =
        people.stream()
            .filter(row -> row.date().getMonthValue() == 12 && row.date().getDayOfMonth() == 24)
            .sorted(
                Comparator.comparing(MessageRow::date)
                    .reversed()
                    .thenComparing(MessageRow::chat)
                    .thenComparing(MessageRow::position))
            .map(
                row ->
                    List.of(
                        row.date().toString(),
                        row.time(),
                        row.chat(),
                        Speech.sender(row),
                        row.message()))
            .toList();
    assertThat(expected).hasSize(26);
    assertThat(table.ask("on-this-day", EVERYTHING, "date", "time", "chat", "sender", "message"))
        .isEqualTo(expected);
  }

  private static Comparator<List<String>> mostFirst(int column) {
    return Comparator.comparing((List<String> row) -> Long.valueOf(row.get(column))).reversed();
  }
}
