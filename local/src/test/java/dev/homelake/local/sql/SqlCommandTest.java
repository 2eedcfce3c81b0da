package dev.homelake.local.sql;

import static dev.homelake.chats.queries.SampleMessages.MONDAY;
import static dev.homelake.chats.queries.SampleMessages.TUESDAY;
import static dev.homelake.chats.queries.SampleMessages.message;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.chats.queries.SampleMessages;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.chats.WrittenTable;
import dev.homelake.local.lake.LakeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlCommandTest {

  @TempDir Path folder;
  private LakeFolder lake;

  @BeforeEach
  void makeLake() throws Exception {
    lake = LakeFolder.create(folder.resolve("a [b] it's * 湖"));
    WrittenTable.write(
        lake.silver(),
        List.of(
            message(MONDAY, "Hikers", 0, "See you at 8?"),
            message(MONDAY, "Hikers", 1, "健 says, \"hi\"\nand more"),
            message(TUESDAY, "Zoë", 0, "hello")));
  }

  @Test
  void answersUnderTheNamesThatTheTableHasInAthena() {
    for (String table : List.of("whatsapp_messages", "homelake.whatsapp_messages")) {
      CommandLineRun run =
          sql("SELECT chat, count(*) AS messages FROM " + table + " GROUP BY chat ORDER BY chat");
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .isEqualTo(
              """
              chat    messages
              ------  --------
              Hikers         2
              Zoë            1
              """);
      assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    }
  }

  @Test
  void hasTheDateOfTheFolderAsText() {
    assertThat(sql("--format", "csv", "SELECT date || '!' AS d FROM whatsapp_messages LIMIT 1"))
        .extracting(CommandLineRun::out)
        .isEqualTo("d\r\n2024-03-11!\r\n");
  }

  @Test
  void readsOnlyTheDatesThatAreAskedFor() throws Exception {
    breakFile(TUESDAY.toString());

    assertThat(sql("SELECT count(message) FROM whatsapp_messages WHERE date = '2024-03-11'").out())
        .endsWith("2\n");
    CommandLineRun all = sql("SELECT count(message) FROM whatsapp_messages");
    assertThat(all.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(all.err())
        .contains("date=2024-03-12", "damaged", "homelake silver --mode full")
        .doesNotContain("Exception");
  }

  @Test
  void saysThatTheFirstFileIsDamaged() throws Exception {
    breakFile(MONDAY.toString());

    CommandLineRun run = sql("SELECT 1");
    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("date=2024-03-11", "damaged");
  }

  @Test
  void answersWithNoRowsAndAllColumnsWhereTheLakeIsEmpty() throws Exception {
    LakeFolder empty = LakeFolder.create(folder.resolve("empty"));
    CommandLineRun run =
        CommandLineRun.of(
            "sql", "--lake", empty.root(), "--format", "csv", "SELECT * FROM whatsapp_messages");
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out())
        .isEqualTo(
            "message_id,time,sender,message,sent_at,chat,kind,attachment,word_count,position,"
                + "source_file,source_line,date\r\n");
    assertThat(run.err()).contains("no messages yet", "homelake import");
  }

  @Test
  void hasTheSameColumnsWhetherThereAreRowsOrNot() throws Exception {
    LakeFolder empty = LakeFolder.create(folder.resolve("empty"));
    String question = "DESCRIBE whatsapp_messages";

    List<String> filled = sql(question).lines();
    assertThat(CommandLineRun.of("sql", "--lake", empty.root(), question).lines())
        .hasSameSizeAs(filled)
        .containsExactlyInAnyOrderElementsOf(filled);
  }

  @Test
  void saysThatThereIsNoLake() {
    CommandLineRun run = CommandLineRun.withTemporary(folder, "sql", "SELECT 1");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("there is no lake in " + folder.resolve(".homelake"));
  }

  @Test
  void listsTheColumnsWithTheirMeaning() {
    CommandLineRun run = CommandLineRun.withTemporary(folder, "sql", "--tables");
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out())
        .startsWith("whatsapp_messages\n  Every message of every chat, once")
        .containsPattern("\n  sent_at +timestamp +Local wall time")
        .containsPattern("\n  date +string +The wall date");
    assertThat(CommandLineRun.of("sql", "--describe").out()).isEqualTo(run.out());
  }

  @Test
  void readsTheQuestionFromStandardInputOrAFile() throws Exception {
    String question = "\uFEFF-- how many?\nSELECT count(*) AS n FROM whatsapp_messages;\n";
    Path file = Files.writeString(folder.resolve("question.sql"), question);

    assertThat(sql("--file", file).out()).isEqualTo("n\n-\n3\n");
    Object[] inputs = {"sql", "--lake", lake.root()};
    assertThat(CommandLineRun.withInput(question.getBytes(UTF_8), inputs).out())
        .isEqualTo("n\n-\n3\n");
    assertThat(
            CommandLineRun.withInput(question.getBytes(UTF_8), "sql", "-", "--lake", lake.root())
                .out())
        .isEqualTo("n\n-\n3\n");
    CommandLineRun nothing = CommandLineRun.withInput(new byte[0], inputs);
    assertThat(nothing.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(nothing.err()).contains("no SQL in standard input");
    CommandLineRun latin = CommandLineRun.withInput("SELECT 'ë'".getBytes(ISO_8859_1), inputs);
    assertThat(latin.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(latin.err()).contains("no UTF-8");
    assertThat(sql("--file", folder.resolve("none"), "SELECT 1").err()).contains("given twice");
    assertThat(sql("--file", folder.resolve("none")).err()).contains("cannot read the SQL");
  }

  @Test
  void runsSeveralStatementsAndShowsTheLastAnswer() {
    String both = "CREATE TABLE kept AS SELECT 7 AS seven; SELECT seven FROM kept;";
    assertThat(sql("--format", "csv", both).out()).isEqualTo("seven\r\n7\r\n");
    assertThat(sql("CREATE TABLE kept AS SELECT 7 AS seven").err()).contains("no answer");
  }

  @Test
  void showsWhereTheSqlIsWrong() {
    CommandLineRun run = sql("SELECT chat,\n  sendr\nFROM whatsapp_messages");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("\"sendr\" not found", "\nLINE 2:   sendr\n          ^\n")
        .contains("The columns of whatsapp_messages: message_id, time, sender,")
        .doesNotContain("Exception");

    CommandLineRun table = sql("SELECT * FROM messages");
    assertThat(table.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(table.err()).contains("There is one table: whatsapp_messages");

    assertThat(sql("SELEC 1").err()).contains("syntax error", "LINE 1: SELEC 1");
    assertThat(sql("SELEC 1").exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(sql("/* nothing */").err()).contains("nothing but comments");
    assertThat(sql("SELECT ?").err()).contains("question mark");
    CommandLineRun value = sql("SELECT CAST(message AS INT) FROM whatsapp_messages");
    assertThat(value.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(value.err()).contains("Could not convert");
  }

  @Test
  void fetchesNothingFromANetwork() {
    CommandLineRun run = sql("SELECT * FROM 's3://bucket/key.parquet'");
    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("httpfs");
  }

  @Test
  void leavesNothingBehind() throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    CommandLineRun.withTemporary(
        temporary, "sql", "--lake", lake.root(), "--format", "parquet", "SELECT 1");
    assertThat(temporary).isEmptyDirectory();
    CommandLineRun nowhere =
        CommandLineRun.withTemporary(
            temporary.resolve("none"), "sql", "--lake", lake.root(), "SELECT 1");
    assertThat(nowhere.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(nowhere.err()).contains("TMPDIR=FOLDER");
  }

  @Test
  void findsADateAmongThousands() throws Exception {
    Path source = lake.silver().resolve("date=2024-03-11/part.parquet");
    for (int day = 0; day < 2500; day++) {
      Path date = lake.silver().resolve("date=" + MONDAY.plusDays(day));
      Files.createDirectories(date);
      if (day > 1) {
        Files.createLink(date.resolve("part.parquet"), source);
      }
    }
    assertThat(sql("SELECT count(*) AS n FROM whatsapp_messages WHERE date = '2025-01-01'").out())
        .isEqualTo("n\n-\n2\n");
    assertThat(sql("SELECT count(DISTINCT date) AS n FROM whatsapp_messages").out())
        .isEqualTo("   n\n----\n2500\n");
  }

  @Test
  void takesNoRowsOfSampleDaysTwice() throws Exception {
    LakeFolder other = LakeFolder.create(folder.resolve("other"));
    WrittenTable.write(other.silver(), SampleMessages.days(5, 3));
    assertThat(
            CommandLineRun.of(
                    "sql",
                    "--lake",
                    other.root(),
                    "SELECT count(*) AS n, count(DISTINCT date) AS d FROM whatsapp_messages")
                .lines())
        .last()
        .isEqualTo("30  5");
  }

  private void breakFile(String date) throws Exception {
    Files.writeString(lake.silver().resolve("date=" + date + "/part.parquet"), "no Parquet at all");
  }

  private CommandLineRun sql(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("sql", "--lake", lake.root()));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray());
  }
}
