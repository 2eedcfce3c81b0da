package dev.homelake.local.sql;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.TableDefinition;
import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.chats.MessageDatabase;
import dev.homelake.local.files.PrivateFolder;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Terminal.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homelake sql}. */
@Command(
    name = "sql",
    description = "Answers questions about your messages, in SQL.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake sql --tables                              what can be asked for",
      "  homelake sql \"SELECT chat, count(*) FROM whatsapp_messages GROUP BY chat\"",
      "  homelake sql --format csv --output 2024.csv \\",
      "      \"SELECT * FROM whatsapp_messages WHERE date LIKE '2024-%%'\"",
      "  homelake sql --file question.sql --format json | jq .",
      "",
      "The table is named as in Athena, the SQL is DuckDB's. Of several statements all",
      "are run, in order, and the last one's answer is shown. Nothing in the lake is",
      "changed by DELETE or DROP: they see a view. Exit code 2 if the SQL is wrong, 1",
      "if answering it fails."
    })
public final class SqlCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "SQL",
      description = "The question; - or nothing reads it from standard input.")
  String sql;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Where the question is, instead.")
  Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = SqlFormat.Word.class,
      description = "table (for people, the default), csv, json or parquet.")
  SqlFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where csv, json or parquet goes; it is replaced when all of it is there.")
  Path output;

  @Option(names = "--wide", description = "In a window: does not cut long cells.")
  boolean wide;

  @Option(
      names = {"--tables", "--describe"},
      description = "Shows the table, its columns and what they mean.")
  boolean tables;

  @Mixin final LakeOption lake;

  private final Terminal terminal;
  private final Installation installation;
  private final InputStream input;

  /**
   * The command.
   *
   * @param input where a question is read from that is neither an argument nor in a file
   */
  public SqlCommand(Terminal terminal, Installation installation, InputStream input) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.input = requireNonNull(input, "input is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() throws IOException {
    if (tables) {
      TableList.show(TableDefinition.whatsappMessages(), terminal);
      return Exit.DONE;
    }
    checkOutput();
    LakeFolder folder = lake.existing();
    // Whoever types sees that it waits; it goes when the answer comes.
    terminal.status().show("reading the question; where you type it, Ctrl-D ends it");
    String question = SqlText.of(sql, file, input);
    terminal.status().show("answering");
    try (PrivateFolder temporary = PrivateFolder.in(installation.temporary(), "homelake-sql-");
        MessageDatabase database = MessageDatabase.open(folder.silver(), temporary.path())) {
      if (!database.hasDates()) {
        terminal.note("The lake has no messages yet; \"homelake import\" takes in exports.");
      }
      new SqlRun(database.connection(), terminal, temporary.path(), cells())
          .answer(question, format, output);
      return Exit.DONE;
    } catch (SQLException e) {
      throw SqlFailures.of(e, folder.silver());
    }
  }

  private TableRows.Cells cells() {
    return wide ? TableRows.Cells.WHOLE : TableRows.cells(terminal.reader());
  }

  private void checkOutput() {
    if (format == SqlFormat.TABLE && output != null) {
      throw Problem.wrongUse(
          "a table for people does not go into the file " + output,
          "Add --format csv, json or parquet.");
    }
    if (format == SqlFormat.PARQUET && output == null && terminal.reader() == Reader.PERSON) {
      throw Problem.wrongUse(
          "Parquet is nothing to look at in a window", "Add --output FILE, or | and a program.");
    }
  }
}
