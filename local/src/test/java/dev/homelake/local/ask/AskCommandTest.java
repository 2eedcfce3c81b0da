package dev.homelake.local.ask;

import static dev.homelake.local.ask.QuestionTable.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.chats.queries.MessageRow;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.chats.WrittenTable;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.terminal.DisplayWidth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {

  @TempDir Path folder;
  private LakeFolder lake;

  @BeforeEach
  void makeLake() throws Exception {
    lake = LakeFolder.create(folder.resolve("it's a lake"));
    WrittenTable.write(
        lake.silver(),
        List.of(
            said("Zoë's 🎉", "2023-12-24 18:00", "Zoë", "message", "Merry Christmas 🎄"),
            said("2024-12-24 09:00", "Ana", "hello"),
            said("2024-12-24 09:01", "Bo", "hello to you, too"),
            said("2024-12-24 21:30", "Ana", "\u001b[31mred 🎄🎄")));
  }

  @Test
  void listsTheQuestionsByWhatTheyAreAbout() {
    CommandLineRun run = CommandLineRun.withTemporary(folder, "ask");
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Stories\n  year-in-review  ")
        .contains("\n\nWho\n  top-senders            Who writes the most?\n")
        .contains("./homelake ask");
    for (SavedQuery query : SavedQueries.all()) {
      assertThat(run.out()).contains("  " + query.name() + " ", query.title());
    }
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void namesTheFormatsAsTheyAreWritten() {
    CommandLineRun run = ask("top-senders", "--format", "xml");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("'--format': 'xml' is none of table, csv, json\n");
  }

  @Test
  void drawsBars() {
    CommandLineRun run = ask("top-senders");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            Who writes the most?

              Ana  2  ████████████████████████████████████████
              Bo   1  ████████████████████
              Zoë  1  ████████████████████
            """);
  }

  @Test
  void drawsTheHoursSideBySide() {
    List<String> lines = ask("activity-by-hour", "--year", "2024").lines();
    assertThat(lines.get(0)).isEqualTo("At which hour of the day is most written?  in 2024");
    assertThat(lines)
        .hasSize(2 + 8 + 1)
        .last()
        .isEqualTo("    0  1  2  3  4  5  6  7  8  9  10 11 12 13 14 15 16 17 18 19 20 21 22 23");
    assertThat(lines.get(2)).isEqualTo("  2" + " ".repeat(28) + "██");
    assertThat(lines.get(9)).isEqualTo("  0" + " ".repeat(28) + "██" + " ".repeat(34) + "██");
  }

  @Test
  void drawsDaysAsACurve() {
    assertThat(ask("messages-per-day").out())
        .contains("\n  3 ", "\n    2023-12-24", " 2024-12-24\n", "a column is 5 days");
    assertThat(ask("messages-per-day", "--year", "2024").out()).contains("2024-12-24\n");
  }

  @Test
  void showsTablesWhereNothingIsDrawn() {
    assertThat(ask("top-senders", "--no-chart", "--chat", "Hikers").out())
        .isEqualTo(
            """
            Who writes the most?  in "Hikers"

            sender  messages  share_percent  words  chats
            ------  --------  -------------  -----  -----
            Ana            2           66.7      3      1
            Bo             1           33.3      4      1
            """);
    assertThat(ask("response-times").out()).contains("median_minutes");
  }

  @Test
  void writesForPrograms() {
    assertThat(ask("top-senders", "--format", "csv", "--from", "2024-01-01").out())
        .isEqualTo(
            "sender,messages,share_percent,words,chats\r\nAna,2,66.7,3,1\r\nBo,1,33.3,4,1\r\n");
    assertThat(ask("streaks", "--format", "json", "--to", "2023-12-31").out())
        .isEqualTo(
            """
            [
            {"chat":"Zoë's 🎉","days":1,"first_date":"2023-12-24","last_date":"2023-12-24","messages":1}
            ]
            """);
  }

  @Test
  void remembersTheDayThatIsNamed() {
    CommandLineRun run = ask("on-this-day", "--to", "2023-12-24");
    assertThat(run.out())
        .startsWith("What was said on this day, in all the years?  24 December, until 2023-12-24\n")
        .contains("Merry Christmas")
        .doesNotContain("hello");
    assertThat(ask("on-this-day", "--day", "12-24").out())
        .startsWith("What was said on this day, in all the years?  24 December\n")
        .contains("Merry Christmas", "hello to you, too");
    assertThat(ask("on-this-day", "--day", "02-30").err()).contains("no day \"02-30\"", "12-24");
    assertThat(ask("streaks", "--day", "12-24").err()).contains("Leave out --day");
    assertThat(ask("on-this-day", "--to", "2025-01-01").err()).contains("no rows");
  }

  @Test
  void tellsTheNewestYearAsACard() {
    CommandLineRun run = ask("year-in-review");
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .contains("  ✨ 2024 in review   all chats")
        .contains("  💬  Messages          3               from 2 people, on 1 day")
        .contains("                        J  F  M  A  M  J  J  A  S  O  N  D")
        .contains("  📅  Busiest day       Tuesday, 24 December  3 messages")
        .contains("  💛  Favourite emoji   🎄              2 times, of 2 emoji")
        .contains("  🌱  First words       hello           Ana in Hikers, on 24 December")
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
    assertThat(run.out()).doesNotContain("\033", "months");

    CommandLineRun before = ask("year-in-review", "--chat", "Zoë's 🎉");
    assertThat(before.lines()).contains("  ✨ 2023 in review   Zoë's 🎉");
    assertThat(ask("year-in-review", "--from", "2023-01-01").out())
        .contains("In review   since 2023-01-01", "24 December 2024");
  }

  @Test
  void quotesFirstWordsAsTheyAre() throws Exception {
    LakeFolder other = LakeFolder.create(folder.resolve("other"));
    WrittenTable.write(
        other.silver(), List.of(said("2024-02-29 10:00", "2000", "2024-02-29 1234")));
    assertThat(CommandLineRun.of("ask", "year-in-review", "--lake", other.root()).out())
        .contains("2024-02-29 1234", "Thursday, 29 February", "  2000  ")
        .doesNotContain("2,000", "1,234");
  }

  @Test
  void takesTheYearInWhichPeopleWroteLast() throws Exception {
    LakeFolder other = LakeFolder.create(folder.resolve("other"));
    WrittenTable.write(
        other.silver(),
        List.of(
            said("Trip 2023-06-11", "2023-03-01 10:00", "Ana", "message", "off we go"),
            said("Trip 2023-06-11", "2024-01-01 10:00", null, "system", "Ana left")));
    assertThat(CommandLineRun.of("ask", "year-in-review", "--lake", other.root()).out())
        .contains("2023 in review", "Ana in Trip 2023-06-11, on 1 March");
  }

  @Test
  void asksForTheQuestionIfThereAreOnlyOptions() {
    CommandLineRun run = CommandLineRun.of("ask", "--chat", "Hikers", "--lake", lake.root());
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("which question is it?");
  }

  @Test
  void keepsCardsInsideOfWindowsOfAnyWidth() {
    for (int columns : List.of(40, 60, 80, 200)) {
      CommandLineRun run =
          CommandLineRun.inTerminalOf(columns, "ask", "year-in-review", "--lake", lake.root());
      assertThat(run.exitCode()).isEqualTo(Exit.DONE);
      assertThat(run.lines())
          .allSatisfy(
              line ->
                  assertThat(DisplayWidth.of(line.replaceAll("\033\\[\\d+m", "")))
                      .isLessThanOrEqualTo(columns));
      assertThat(run.out().replaceAll("\033\\[(1|2|36|0)m", "")).doesNotContain("\033");
    }
  }

  @Test
  void suggestsTheQuestionThatWasMeant() {
    CommandLineRun run = ask("streks");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("there is no question \"streks\"", "Did you mean: streaks?");
    assertThat(ask("emoji").err()).contains("emoji-by-sender");
    assertThat(ask("weather").err()).contains("\"homelake ask\" lists the questions");
  }

  @Test
  void suggestsTheChatThatWasMeant() {
    for (String question : List.of("top-senders", "year-in-review")) {
      CommandLineRun run = ask(question, "--chat", "zoes");
      assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains("there is no chat \"zoes\" in this lake", "--chat 'Zoë'\\''s 🎉'");
    }
    assertThat(ask("top-senders", "--chat", "xyz").err()).contains("--chat Hikers");
  }

  @Test
  void saysThatThereIsNothing() throws Exception {
    CommandLineRun early = ask("top-senders", "--chat", "Hikers", "--year", "2023");
    assertThat(early.exitCode()).isEqualTo(Exit.DONE);
    assertThat(early.out()).isEmpty();
    assertThat(early.err()).isEqualTo("There are no messages in \"Hikers\", in 2023.\n");
    assertThat(ask("emoji-by-sender", "--from", "2024-12-24", "--chat", "Zoë's 🎉").err())
        .contains("There are no messages in \"Zoë's 🎉\", since 2024-12-24.");

    LakeFolder empty = LakeFolder.create(folder.resolve("empty"));
    for (SavedQuery query : SavedQueries.all()) {
      CommandLineRun run = CommandLineRun.of("ask", query.name(), "--lake", empty.root());
      assertThat(run.exitCode()).isEqualTo(Exit.DONE);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("no messages yet", "homelake import");
    }
    assertThat(
            CommandLineRun.of("ask", "streaks", "--lake", empty.root(), "--format", "json").out())
        .isEqualTo("[\n]\n");
  }

  @Test
  void readsOnlyTheDatesThatAreAskedFor() throws Exception {
    Path file = lake.silver().resolve("date=2024-12-24/part.parquet");
    Files.writeString(file, "no Parquet at all");
    for (SavedQuery query : SavedQueries.all()) {
      CommandLineRun run = ask(query.name(), "--year", "2023", "--format", "csv");
      assertThat(run.exitCode()).as(query.name()).isEqualTo(Exit.DONE);
      CommandLineRun all = ask(query.name(), "--from", "2023-01-01", "--format", "csv");
      assertThat(all.exitCode()).as(query.name()).isEqualTo(Exit.FAILED);
      assertThat(all.err()).contains("damaged", "homelake silver --mode full");
    }
  }

  @Test
  void refusesDatesThatContradictEachOther() {
    wrong("given twice", "streaks", "--year", "2023", "--to", "2023-05-01");
    wrong("is before", "streaks", "--from", "2024-01-01", "--to", "2023-05-01");
    wrong("no year 12345", "streaks", "--year", "12345");
    wrong("no messages of +12345-01-01", "streaks", "--to", "+12345-01-01");
    wrong("title is empty", "streaks", "--chat", "");
    wrong("no date", "streaks", "--from", "yesterday");
  }

  @Test
  void showsTheFirstBarsOfMany() throws Exception {
    LakeFolder many = LakeFolder.create(folder.resolve("many"));
    List<MessageRow> rows = new ArrayList<>();
    for (int sender = 10; sender < 35; sender++) {
      rows.add(said(LocalDate.of(2024, 1, 1) + " 10:" + sender, "Sender " + sender, "hi"));
    }
    WrittenTable.write(many.silver(), rows);
    CommandLineRun run = CommandLineRun.of("ask", "top-senders", "--lake", many.root());
    assertThat(run.lines()).hasSize(22);
    assertThat(run.err()).isEqualTo("5 more; --no-chart shows them all\n");
  }

  private void wrong(String message, Object... arguments) {
    CommandLineRun run = ask(arguments);
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains(message);
  }

  private CommandLineRun ask(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("ask", "--lake", lake.root()));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray());
  }
}
