package dev.homelake.local.sql;

import java.io.IOException;
import java.sql.SQLException;

/** Writes an answer in one format. */
@FunctionalInterface
interface RowsWriter {

  /**
   * Writes all of the answer.
   *
   * @return how many rows it has
   */
  long write(SqlAnswer answer) throws IOException, SQLException;
}
