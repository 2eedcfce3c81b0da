package dev.homelake.local.sql;

import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.sql.SQLException;

/** Writes an answer in one format. For one thread. */
@FunctionalInterface
public interface RowsWriter {

  /** As a table for people; long cells are cut where a person looks. */
  static RowsWriter table(Terminal terminal) {
    return new TableRows(terminal, TableRows.cells(terminal.reader()));
  }

  /** As RFC 4180 has it. */
  static RowsWriter csv(Terminal terminal) {
    return new CsvRows(terminal.results(), terminal.reader());
  }

  /** As one array of objects. */
  static RowsWriter json(Terminal terminal) {
    return new JsonRows(terminal.results());
  }

  /**
   * Writes all of the answer.
   *
   * @return how many rows it has
   */
  long write(SqlAnswer answer) throws IOException, SQLException;
}
