package dev.homelake.local.sql;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import dev.homelake.local.files.ReplacedFile;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Terminal.Reader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Answers one question. For one thread. */
final class SqlRun {

  private final Connection database;
  private final Terminal terminal;
  private final Path temporary;
  private final TableRows.Cells cells;

  SqlRun(Connection database, Terminal terminal, Path temporary, TableRows.Cells cells) {
    this.database = requireNonNull(database, "database is null");
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.temporary = requireNonNull(temporary, "temporary is null");
    this.cells = requireNonNull(cells, "cells is null");
  }

  /**
   * Writes the answer.
   *
   * @param output null for standard output
   */
  void answer(String sql, SqlFormat format, Path output) throws IOException, SQLException {
    if (output != null) {
      intoFile(sql, format, output);
      return;
    }
    OutputStream results = terminal.results();
    if (format != SqlFormat.TABLE) {
      terminal.status().clear();
    }
    switch (format) {
      case TABLE -> rows(sql, new TableRows(terminal, cells));
      case CSV -> rows(sql, new CsvRows(results, terminal.reader()));
      case JSON -> rows(sql, new JsonRows(results));
      case PARQUET -> {
        Path file = temporary.resolve("answer.parquet");
        ParquetFile.write(database, sql, file);
        Files.copy(file, results);
      }
    }
  }

  private void intoFile(String sql, SqlFormat format, Path output)
      throws IOException, SQLException {
    checkPlace(output);
    try (ReplacedFile replaced = ReplacedFile.of(output)) {
      if (format == SqlFormat.PARQUET) {
        ParquetFile.write(database, sql, replaced.path());
      } else {
        try (OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(replaced.path()), 1 << 16)) {
          rows(sql, format == SqlFormat.CSV ? new CsvRows(out, Reader.PROGRAM) : new JsonRows(out));
        }
      }
      replaced.commit();
    } catch (IOException e) {
      throw Problem.failed(
          "cannot write %s: %s".formatted(output, e), "Is there room, and may you write there?", e);
    }
    terminal.note("%s, %s".formatted(output, Numbers.size(Files.size(output))));
  }

  private static void checkPlace(Path output) {
    if (!Files.isDirectory(output.toAbsolutePath().getParent())) {
      throw Problem.wrongUse(
          "cannot write " + output + ": its folder does not exist", "Make the folder first.");
    }
    if (Files.exists(output) && !Files.isRegularFile(output)) {
      throw Problem.wrongUse("cannot write " + output + ": it is no file", "Name a file after -o.");
    }
  }

  private void rows(String sql, RowsWriter writer) throws IOException, SQLException {
    // Of several statements DuckDB's driver runs all but the last here.
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      if (!statement.execute()) {
        terminal.note("done; the statement has no answer");
        return;
      }
      try (ResultSet found = statement.getResultSet()) {
        writer.write(new SqlAnswer(found));
      }
    }
  }
}
