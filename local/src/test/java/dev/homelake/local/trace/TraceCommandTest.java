package dev.homelake.local.trace;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.FileIndexJson;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.silver.store.Prefix;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables made by DuckDB, exports made by hand; the real job's are traced in SilverOnS3Test. */
class TraceCommandTest {

  private static final String EXPORT = "year=2025/month=02/WhatsApp Chat with Ana.txt";
  private static final String TEXT =
      "21/05/2023, 12:19 - Ana: good\r\nmorning\u200E \u001B[2J\r\n\r\n21/05/2023, 12:20 - Bo: ok";
  private static final String ANA = "abcdefg2345672345672";
  private static final String BO = "abcdefz2345672345672";

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void makeLake() throws IOException, SQLException {
    // Signs of patterns in a folder's name must not be taken for patterns.
    folder = Files.createDirectories(parent.resolve("it's a [lake]*"));
    export(TEXT.getBytes(UTF_8));
    table(ANA, "12:19:00", "Ana", "good\nmorning\u200E \u001B[2J\n", 0, 1);
    note(TEXT.getBytes(UTF_8));
  }

  @Test
  void showsTheRowItsExportAndItsLines() {
    CommandLineRun run = trace(ANA);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.lines())
        .contains(
            "message " + ANA,
            "  chat      Ana",
            "  sent      2023-05-21 12:19, position 0 in the chat's day",
            "  sender    Ana",
            "  line      1 to 3, in the very export that the table was built of",
            "       1  21/05/2023, 12:19 - Ana: good",
            "       2  morning<U+200E> <U+001B>[2J",
            "       3  ");
    assertThat(run.out())
        .contains("WhatsApp Chat with Ana.txt", "date=2023-05-21")
        .doesNotContain("\u001B", "12:20");
  }

  @Test
  void givesTheRawTextExactlyAsJson() {
    CommandLineRun run = trace(ANA, "--json");

    assertThat(run.lines()).hasSize(1);
    assertThat(run.out())
        .contains("\"message\":\"good\\nmorning\u200E \\u001B[2J\\n\"")
        .contains("\"state\":\"unchanged\",\"first_line\":1,\"last_line\":3")
        .contains(
            "\"raw\":\"21/05/2023, 12:19 - Ana: good\\r\\nmorning\u200E \\u001B[2J\\r\\n\\r\\n\"");
  }

  @Test
  void takesTheBeginningOfAnId() throws SQLException {
    assertThat(trace("ABCDEF").exitCode()).isEqualTo(Exit.DONE);

    table(BO, "12:20:00", "Bo", "ok", 1, 4);
    assertThat(trace("abcdefz").lines()).contains("message " + BO);
    CommandLineRun several = trace("abcdef");
    assertThat(several.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(several.err()).contains("several messages", ANA + ", " + BO);
  }

  @Test
  void refusesWhatIsNoIdOrNobodys() {
    for (String wrong : List.of("abcde", "abc def", ANA + "a", "abcde1", "%%%%%%")) {
      CommandLineRun run = trace(wrong);
      assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
      assertThat(run.err()).contains("is no message id", "20 characters", "message_id");
    }
    CommandLineRun unknown = trace("zzzzzzz");
    assertThat(unknown.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(unknown.err()).contains("no message in", "begins with zzzzzzz", "message_id");
  }

  @Test
  void refusesPlacesWithoutATable() {
    CommandLineRun run = CommandLineRun.of("trace", ANA, "--silver", folder.resolve("nothing"));
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("there is no table in", "homelake silver");
    assertThat(CommandLineRun.of("trace", ANA, "--bronze", folder).err())
        .contains("--silver is missing");
    assertThat(CommandLineRun.of("trace", ANA, "--lake", folder).err())
        .contains("there is no lake");
    assertThat(CommandLineRun.of("trace", ANA, "--silver", "ftp://x/y").err())
        .contains("neither a folder nor s3://");
    assertThat(CommandLineRun.of("trace", ANA, "--silver", "s3://lake").err())
        .contains("--silver s3://lake/ is a whole bucket", "--state PLACE");
    assertThat(trace(ANA, "--date", "2020-01-01").err()).contains("no messages of 2020-01-01");
    assertThat(trace(ANA, "--date", "2023-05-21").exitCode()).isEqualTo(Exit.DONE);
  }

  @Test
  void saysThatTheExportIsGone() throws IOException {
    Files.delete(folder.resolve("bronze").resolve(EXPORT));

    CommandLineRun run = trace(ANA);
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("the export is gone since").doesNotContain("       1  ");
    assertThat(trace(ANA, "--json").out()).contains("\"state\":\"missing\"}");
  }

  @Test
  void saysThatTheExportHasChanged() throws IOException {
    export((TEXT + "\r\n21/05/2023, 12:21 - Bo: more").getBytes(UTF_8));
    assertThat(trace(ANA, "--json").out()).contains("\"state\":\"changed\",\"first_line\":1");
    assertThat(trace(ANA).out()).contains("has changed", "       1  21/05/2023, 12:19 - Ana");

    export(("20/05/2023, 12:19 - Ana: earlier\r\n" + TEXT).getBytes(UTF_8));
    assertThat(trace(ANA).out().replaceAll("\\s+", " "))
        .contains("does not stand there any more")
        .doesNotContain("12:19 - Ana");
    assertThat(trace(ANA, "--json").out()).contains("\"state\":\"changed\"}");
  }

  @Test
  void readsUtf16() throws IOException {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(UTF_16LE);
    export(bytes);
    note(bytes);
    assertThat(trace(ANA, "--json").out())
        .contains("\"state\":\"unchanged\"")
        .contains("\"raw\":\"\uFEFF21/05/2023, 12:19 - Ana: good\\r\\nmorning");
  }

  @Test
  void needsThePlaceOfTheExportsWhereNoRunHasNotedIt() throws IOException {
    Files.delete(folder.resolve("silver-state/files.json"));

    assertThat(trace(ANA).err()).contains("cannot tell where the exports are", "--bronze PLACE");
    CommandLineRun told = trace(ANA, "--bronze", folder.resolve("bronze"));
    assertThat(told.out().replaceAll("\\s+", " "))
        .contains("nothing tells whether the export has changed");
  }

  private CommandLineRun trace(Object... words) {
    Object[] all = new Object[words.length + 3];
    all[0] = "trace";
    all[1] = "--silver";
    all[2] = folder.resolve("silver");
    System.arraycopy(words, 0, all, 3, words.length);
    return CommandLineRun.of(all);
  }

  private void export(byte[] content) throws IOException {
    Path file = folder.resolve("bronze").resolve(EXPORT);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** What a run would note of the export. */
  private void note(byte[] content) throws IOException {
    Path file = folder.resolve("bronze").resolve(EXPORT);
    ChatExport export = ChatExport.open(ExportSource.of("x.txt", content));
    String version = String.valueOf(Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS));
    IndexedFile.Content known =
        new IndexedFile.Content("Ana", export.format(), null, DateSet.EMPTY);
    FileIndex index =
        FileIndex.of(List.of(new IndexedFile(EXPORT, version, content.length, Optional.of(known))));
    String subject =
        Prefix.of(folder + "/bronze").uri() + " > " + Prefix.of(folder + "/silver").uri();
    Path notes = Files.createDirectories(folder.resolve("silver-state"));
    Files.write(notes.resolve("files.json"), FileIndexJson.write(index, subject));
  }

  private void table(String id, String time, String sender, String message, int position, int line)
      throws SQLException {
    Path silver = parent.resolve("made");
    String row =
        "SELECT '%s' AS message_id, '%s' AS time, '%s' AS sender, '%s' AS message, 'Ana' AS chat,"
                .formatted(id, time, sender, message)
            + " 'message' AS kind, NULL::VARCHAR AS attachment, 2 AS word_count,"
            + " %d AS position, '%s' AS source_file, %d AS source_line"
                .formatted(position, EXPORT, line);
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      Path made = Files.createDirectories(silver).resolve(id + ".parquet");
      statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(row, made));
      Path date = Files.createDirectories(folder.resolve("silver/date=2023-05-21"));
      Files.move(made, date.resolve(id + ".parquet"));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }
}
