package dev.homelake.local.sql;

import static java.util.stream.Collectors.joining;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.TableDefinition;
import dev.homelake.local.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What DuckDB says of a question, with what to do about it. Pure functions. */
public final class SqlFailures {

  private static final TableDefinition TABLE = TableDefinition.whatsappMessages();

  private SqlFailures() {}

  /**
   * The problem.
   *
   * @param silver where the table is
   */
  public static Problem of(SQLException failure, Path silver) {
    String said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    String message = "cannot answer: " + said.strip().replace("\n\n", "\n");
    if (isOfTheTable(said, silver)) {
      return Problem.failed(
          message,
          "A file of the table is damaged or has just gone. Ask again; if that does not help,"
              + " build the table again: homelake silver --mode full",
          failure);
    }
    if (said.startsWith("Catalog Error: Table")) {
      return Problem.wrongUse(message, "There is one table: " + TABLE.name() + ". " + columns());
    }
    if (said.startsWith("Binder Error")) {
      return Problem.wrongUse(message, columns());
    }
    if (said.startsWith("Parser Error") || said.startsWith("Catalog Error")) {
      return Problem.wrongUse(
          message, "The SQL is DuckDB's: https://duckdb.org/docs/stable/sql/introduction");
    }
    if (said.startsWith("Invalid Input Error: No statements")) {
      return Problem.wrongUse("there is nothing but comments in the SQL", "Write a SELECT.");
    }
    if (said.startsWith("Invalid Input Error: Parameter count")) {
      return Problem.wrongUse(
          "cannot answer: a question mark stands for a value, and there is none",
          "Write the value in its place.");
    }
    return Problem.failed(message, remedy(said), failure);
  }

  private static boolean isOfTheTable(String said, Path silver) {
    return said.contains(silver.toString()) && said.contains(".parquet");
  }

  private static String remedy(String said) {
    if (said.startsWith("Out of Memory")) {
      return "Ask for fewer columns or dates at once: WHERE date >= '2024-01-01'";
    }
    return "Change the question. \"homelake sql --tables\" shows what there is.";
  }

  private static String columns() {
    return Stream.concat(TABLE.columns().stream(), TABLE.partitions().stream())
        .map(Column::name)
        .collect(joining(", ", "The columns of " + TABLE.name() + ": ", "."));
  }
}
