package dev.homelake.local.ask;

import static dev.homelake.local.ask.QuestionTable.EVERYTHING;
import static dev.homelake.local.ask.QuestionTable.chat;
import static dev.homelake.local.ask.QuestionTable.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.chats.queries.MessageRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each question over tables that are empty, small, or hold what nobody expects. */
class OddAnswersTest {

  @TempDir Path folder;

  @Test
  void answersNothingWhereThereIsNothing() throws Exception {
    QuestionTable empty = new QuestionTable(folder.resolve("empty"), List.of());
    QuestionTable silent = table(said("Hikers", "2024-03-01 12:00", null, "system", "Ana left"));
    for (SavedQuery query : SavedQueries.all()) {
      assertThat(empty.ask(query.name(), EVERYTHING)).as(query.name()).isEmpty();
      assertThat(silent.ask(query.name(), EVERYTHING)).as(query.name()).isEmpty();
      assertThat(silent.ask(query.name(), chat("other"))).as(query.name()).isEmpty();
    }
  }

  @Test
  void answersOfOneMessage() throws Exception {
    QuestionTable table = table(said("2024-12-24 12:00", "Ana", "hello hello 🎄"));
    for (SavedQuery query : SavedQueries.all()) {
      boolean needsTwo = List.of("response-times", "longest-silences").contains(query.name());
      assertThat(table.ask(query.name(), EVERYTHING).isEmpty())
          .as(query.name())
          .isEqualTo(needsTwo);
    }
    assertThat(table.ask("words-by-sender", EVERYTHING, "sender", "words", "own_word", "times"))
        .containsExactly(List.of("Ana", "3", "hello", "2"));
  }

  @Test
  void takesTitlesForTextAndNothingElse() throws Exception {
    String title = "Bob's \"Zoë\"; ? -- 100% \\ 🎉";
    QuestionTable table =
        table(
            said(title, "2024-12-24 12:00", "O'Neil", "message", "hello hello 🎄"),
            said("Hikers", "2024-12-24 12:00", "Ana", "message", "bye"));
    assertThat(table.ask("chats-compared", EVERYTHING, "chat"))
        .containsExactly(List.of(title), List.of("Hikers"));
    for (String name : List.of("top-senders", "conversation-starters", "on-this-day")) {
      assertThat(table.ask(name, chat(title), "sender")).containsExactly(List.of("O'Neil"));
      assertThat(table.ask(name, chat("' OR ''='"), "sender")).isEmpty();
    }
  }

  @Test
  void countsEveryEmojiOnce() throws Exception {
    String odd =
        "👍🏽 🇩🇪🇫🇷 👨‍👩‍👧‍👦 ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈 🤷🏾‍♀️ ☎️ 👩🏽‍❤️‍💋‍👨🏿 👁️‍🗨️ ✌🏻 ©️ 🧑‍🚀 🫶🏿";
    String none = "7 # * © ™ ☎ → ✓ ★ :-) 日本 a\u0308 5%";
    assertThat(
            table(said("2024-03-01 12:00", "Ana", odd), said("2024-03-01 12:01", "Bo", none))
                .ask("emoji-by-sender", EVERYTHING, "sender", "emoji", "per_100", "times"))
        .containsExactly(List.of("Ana", "16", "1600.0", "1"));
  }

  @Test
  void takesAHeartForAHeartWithAndWithoutItsMark() throws Exception {
    assertThat(
            table(
                    said("2024-03-01 12:00", "Ana", "❤ ❤️ 👍 👍🏽"),
                    said("2024-03-01 12:01", "Ana", "🌵🌵🌵 ❤️❤"))
                .ask("emoji-by-sender", EVERYTHING, "favourites", "times", "per_100"))
        .containsExactly(List.of("❤️ 🌵 👍", "4", "450.0"));
  }

  @Test
  void findsTheWordThatIsSomebodysOwn() throws Exception {
    assertThat(
            table(
                    said("2024-03-01 12:00", "Ana", "The summit! the SUMMIT is the best"),
                    said("2024-03-01 12:01", "Bo", "The boots, the boots, don’t, don’t, don’t"),
                    said("2024-03-01 12:02", "Cy", "the the http http"))
                .ask("words-by-sender", EVERYTHING, "sender", "own_word", "times"))
        .containsExactly(
            List.of("Ana", "summit", "2"), List.of("Bo", "don’t", "3"), List.of("Cy", "the", "2"));
  }

  @Test
  void startsANewConversationAfterSixHours() throws Exception {
    QuestionTable table =
        table(
            said("2024-03-01 06:00:00", "Ana", "one"),
            said("2024-03-01 12:00:00", "Bo", "just in time"),
            said("2024-03-01 18:00:01", "Ana", "a second too late"),
            said("2024-03-01 18:00:31", "Ana", "to herself"),
            said("2024-03-02 01:00:00", "Bo", "too late, too"));
    assertThat(
            table.ask(
                "response-times", EVERYTHING, "sender", "answers", "median_minutes", "p90_minutes"))
        .containsExactly(List.of("Bo", "1", "360.0", "360.0"));
    assertThat(table.ask("conversation-starters", EVERYTHING, "sender", "conversations"))
        .containsExactly(List.of("Ana", "2"), List.of("Bo", "1"));
    assertThat(table.ask("longest-silences", EVERYTHING, "days", "last_by", "broken_by"))
        .containsExactly(List.of("0.3", "Ana", "Bo"), List.of("0.3", "Bo", "Ana"));
  }

  @Test
  void countsAnswersOfDifferentChatsApart() throws Exception {
    assertThat(
            table(
                    said("A", "2024-03-01 06:00", "Ana", "message", "one"),
                    said("B", "2024-03-01 06:01", "Bo", "message", "two"))
                .ask("response-times", EVERYTHING))
        .isEmpty();
  }

  @Test
  void knowsTheMiddleAndTheSlowestTenth() throws Exception {
    List<MessageRow> rows = new ArrayList<>();
    for (int minute = 1; minute <= 10; minute++) {
      rows.add(said("2024-03-%02d 10:00".formatted(minute), "Ana", "?"));
      rows.add(said("2024-03-%02d 10:%02d".formatted(minute, minute), "Bo", "!"));
    }
    assertThat(
            new QuestionTable(folder.resolve("silver"), rows)
                .ask(
                    "response-times",
                    EVERYTHING,
                    "median_minutes",
                    "p90_minutes",
                    "longest_minutes"))
        .containsExactly(List.of("5.0", "9.0", "10.0"));
  }

  @Test
  void countsDaysInARowOverTheEndOfAYearAndALeapDay() throws Exception {
    assertThat(
            table(
                    said("2023-12-30 10:00", "Ana", "a"),
                    said("2023-12-31 10:00", "Ana", "b"),
                    said("2024-01-01 10:00", "Ana", "c"),
                    said("2024-01-01 11:00", "Ana", "d"),
                    said("B", "2024-02-28 11:00", "Ana", "message", "e"),
                    said("B", "2024-03-01 11:00", "Ana", "message", "f"))
                .ask("streaks", EVERYTHING, "chat", "days", "first_date", "last_date", "messages"))
        .containsExactly(
            List.of("Hikers", "3", "2023-12-30", "2024-01-01", "4"),
            List.of("B", "1", "2024-02-28", "2024-02-28", "1"));
  }

  private QuestionTable table(MessageRow... rows) throws Exception {
    return new QuestionTable(folder.resolve("silver"), List.of(rows));
  }
}
