package dev.homelake.local.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.CommandTree;
import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Person;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.terminal.OutputClosed;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.silver.s3.S3Access;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFormatTest {

  private static final String ODD =
      "SELECT 'a \"b\", c' AS \"it's, a name\", 'one' || chr(10) || 'two' AS lines,"
          + " NULL AS nothing, '' AS empty, ' x' AS blank";

  @TempDir Path folder;
  private LakeFolder lake;

  @BeforeEach
  void makeLake() throws IOException {
    lake = LakeFolder.create(folder.resolve("lake"));
  }

  @Test
  void isNamedAsItIsWritten() {
    assertThat(sql("--format", "xml", ODD).err())
        .contains("'xml' is none of table, csv, json, parquet\n");
    assertThat(sql("--format", "CSV", ODD).exitCode()).isZero();
  }

  @Test
  void writesCsvThatOtherProgramsRead() {
    assertThat(sql("--format", "csv", ODD).out().split("\r\n"))
        .containsExactly(
            "\"it's, a name\",lines,nothing,empty,blank",
            "\"a \"\"b\"\", c\",\"one\ntwo\",,\"\",\" x\"");
  }

  @Test
  void writesJsonWithTheTypesOfValues() {
    assertThat(
            sql(
                    "--format",
                    "json",
                    """
                    SELECT 1 AS n, 1.50::DECIMAL(10,2) AS d, 0.1::FLOAT AS f, 'nan'::DOUBLE AS nan,
                      true AS yes, NULL AS nothing, TIMESTAMP '2024-03-31 02:30:00.5' AS t,
                      DATE '2024-01-01' AS day, [1, NULL] AS list, {'a': 'x'} AS struct,
                      MAP {'k': 1} AS map, 'ab'::BLOB AS bytes, '{"j": [1]}'::JSON AS json,
                      170141183460469231731687303715884105727::HUGEINT AS huge
                    """)
                .out())
        .isEqualTo(
            "[\n{\"n\":1,\"d\":1.50,\"f\":0.1,\"nan\":null,\"yes\":true,\"nothing\":null,"
                + "\"t\":\"2024-03-31T02:30:00.5\",\"day\":\"2024-01-01\",\"list\":[1,null],"
                + "\"struct\":{\"a\":\"x\"},\"map\":{\"k\":1},\"bytes\":\"6162\","
                + "\"json\":{\"j\": [1]},\"huge\":170141183460469231731687303715884105727}\n]\n");
  }

  @Test
  void writesAnEmptyArrayAndNoNameTwice() {
    assertThat(sql("--format", "json", "SELECT 1 AS a WHERE false").out()).isEqualTo("[\n]\n");
    assertThat(sql("--format", "json", "SELECT 1 AS a, 2 AS a FROM range(2)").out())
        .isEqualTo("[\n{\"a\":1,\"a_2\":2},\n{\"a\":1,\"a_2\":2}\n]\n");
  }

  @Test
  void letsNoTextSteerATerminal() {
    String evil = "SELECT 'x' || chr(27) || '[2J' || chr(155) || chr(8238) || chr(128075) AS \"c\"";
    assertThat(inTerminal(100, evil).out()).doesNotContain("\033[2J", "\u009b", "\u202e");
    assertThat(inTerminal(100, "--format", "csv", evil).out())
        .doesNotContain("\033", "\u009b", "\u202e");
    assertThat(sql("--format", "csv", evil).out()).contains("x\033[2J\u009b\u202e👋");
    assertThat(inTerminal(100, "--format", "json", evil).out())
        .contains("x\\u001B[2J\\u009b\\u202e👋");
  }

  @Test
  void alignsByWhatIsSeen() {
    assertThat(
            sql("SELECT * FROM (VALUES ('健', 1.5, true), (NULL, 10.25, false)) AS t(名, n, yes)")
                .out())
        .isEqualTo(
            """
            名        n  yes
            ----  -----  -----
            健     1.50  true
            NULL  10.25  false
            """);
  }

  @Test
  void cutsLongCellsInAWindowOnly() {
    String question = "SELECT 7 AS n, repeat('abc ', 50) AS text, 'short' AS s";
    assertThat(inTerminal(60, question).out())
        .contains("…  short")
        .doesNotContain("abc ".repeat(20));
    assertThat(inTerminal(60, "--wide", question).out()).contains("abc ".repeat(50));
    assertThat(sql(question).out()).contains("abc ".repeat(50));
  }

  @Test
  void showsMoreColumnsThanFitBelowEachOther() {
    CommandLineRun run =
        inTerminal(60, "SELECT * FROM whatsapp_messages RIGHT JOIN range(2) ON true");
    assertThat(run.out().replaceAll("\033\\[\\d*m", ""))
        .startsWith("row 1\nmessage_id   NULL\ntime         NULL\n")
        .contains("row 2\n");
    assertThat(inTerminal(60, "--wide", "SELECT * FROM whatsapp_messages").out())
        .contains("message_id");
  }

  @Test
  void showsAPlanAsItIsDrawn() {
    assertThat(sql("EXPLAIN SELECT 1").lines()).hasSizeGreaterThan(5).allMatch(l -> !l.isEmpty());
  }

  @Test
  void saysHowManyRowsAreNotShown() {
    CommandLineRun run = sql("SELECT * FROM range(4000) AS t(n)");
    assertThat(run.lines()).hasSize(1002).last().isEqualTo("999");
    assertThat(run.err()).contains("3,000 more rows", "--format csv");
    assertThat(sql("SELECT * FROM range(1000)").err()).doesNotContain("row");
    assertThat(sql("SELECT 1 WHERE false").err()).contains("no rows");
    assertThat(inTerminal(80, "SELECT 1").err()).contains("1 row\n");
  }

  @Test
  void streamsWhatIsFarTooLargeToKeep() {
    CountingStream counted = new CountingStream(Long.MAX_VALUE);
    int exitCode = runInto(counted, "--format", "csv", "SELECT * FROM range(3000000)");
    assertThat(exitCode).isEqualTo(Exit.DONE);
    assertThat(counted.bytes).isGreaterThan(20_000_000);
  }

  @Test
  void endsWhenTheReaderLeaves() {
    for (String format : List.of("csv", "json")) {
      CountingStream left = new CountingStream(1 << 17);
      assertThatThrownBy(
              () -> runInto(left, "--format", format, "SELECT * FROM range(1000000000000)"))
          .isInstanceOfSatisfying(
              OutputClosed.class, closed -> assertThat(closed.readerLeft()).isTrue());
    }
  }

  @Test
  void writesParquetToAPipeOrAFile() throws IOException {
    Path file = folder.resolve("it's \"an\" answer\n.parquet");
    String question = "SELECT 7 AS seven, 'ë' AS text -- the end";
    CommandLineRun run = sql("--format", "parquet", "--output", file, question + "\n;");
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out()).isEmpty();
    String read = "SELECT * FROM read_parquet('" + file.toString().replace("'", "''") + "')";
    assertThat(sql("--format", "csv", read).out()).isEqualTo("seven,text\r\n7,ë\r\n");
    assertThat(sql("--format", "parquet", question).out()).startsWith("PAR1").endsWith("PAR1");
    assertThat(sql("--format", "parquet", "SELECT\n  nope").err()).contains("LINE 2");
  }

  @Test
  void showsNoParquetInAWindow() {
    CommandLineRun run = inTerminal(80, "--format", "parquet", "SELECT 1");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("--output FILE");
  }

  @Test
  void keepsTheFileThatWasThereIfTheAnswerFails() throws IOException {
    Path file = Files.writeString(folder.resolve("answer.csv"), "before");
    CommandLineRun run =
        sql(
            "--format",
            "csv",
            "-o",
            file,
            "SELECT CASE WHEN range < 99999 THEN 1 ELSE CAST('x' AS INT) END FROM range(100000)");
    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(file).hasContent("before");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, lake.root());
    }
    assertThat(sql("--format", "csv", "-o", file, "SELECT 1 AS one").exitCode()).isZero();
    assertThat(file).hasBinaryContent("one\r\n1\r\n".getBytes(UTF_8));
  }

  @Test
  void refusesPlacesWhereNoFileCanBe() {
    assertThat(sql("-o", folder.resolve("x"), "SELECT 1").err()).contains("--format csv");
    assertThat(sql("--format", "csv", "-o", folder, "SELECT 1").err()).contains("it is no file");
    assertThat(sql("--format", "csv", "-o", folder.resolve("a/b"), "SELECT 1").err())
        .contains("its folder does not exist");
  }

  private CommandLineRun sql(Object... arguments) {
    return CommandLineRun.of(words(arguments));
  }

  private CommandLineRun inTerminal(int columns, Object... arguments) {
    return CommandLineRun.inTerminalOf(columns, words(arguments));
  }

  private int runInto(OutputStream out, Object... arguments) {
    Terminal terminal = new Terminal(out, OutputStream.nullOutputStream(), Terminal.Traits.plain());
    Installation installation =
        new Installation(
            "homelake", CommandLineRun.ROOT, folder, folder, folder, Installation.Failures.SHORT);
    String[] words =
        new ArrayList<>(List.of(words(arguments)))
            .stream().map(Object::toString).toArray(String[]::new);
    int exitCode =
        new CommandTree(terminal, installation, S3Access.of(Map.of()), Person.silent()).run(words);
    terminal.flush();
    return exitCode;
  }

  private Object[] words(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("sql", "--lake", lake.root()));
    all.addAll(List.of(arguments));
    return all.toArray();
  }

  /** A pipe whose reader leaves after some bytes. */
  private static final class CountingStream extends OutputStream {

    private final long most;
    private long bytes;

    CountingStream(long most) {
      this.most = most;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] written, int from, int length) throws IOException {
      bytes += length;
      if (bytes > most) {
        throw new IOException("Broken pipe");
      }
    }
  }
}
