package dev.homelake.catalog.partitions;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.ColumnType;
import dev.homelake.catalog.TableDefinition;
import java.time.LocalDate;

/**
 * A table of one lake: what it is, and where this lake keeps it.
 *
 * @param database the catalog's database
 * @param definition what the table is; partitioned by one date written as text
 * @param location URI of its files' prefix as readers spell it, such as {@code
 *     s3://bucket/silver/whatsapp/}; ends with a slash
 */
public record CatalogTable(String database, TableDefinition definition, String location) {

  public CatalogTable {
    requireDatabase(database);
    if (!location.matches("(?s)[a-z][a-z0-9+.-]*:/.*/")) {
      throw new IllegalArgumentException(
          "location '" + location + "' needs a scheme in front and a slash at the end");
    }
    if (definition.partitions().size() != 1
        || definition.partitions().get(0).type() != ColumnType.STRING) {
      throw new IllegalArgumentException(
          "table "
              + definition.name()
              + " must be partitioned by one date of type string to be registered by dates");
    }
  }

  /** The name of a database, if it may be one. */
  public static String requireDatabase(String name) {
    if (!name.matches("[a-z0-9_]+")) {
      throw new IllegalArgumentException(
          "'" + name + "' is no database: use lower-case letters, digits and underscores");
    }
    return name;
  }

  /** The table's name. */
  public String name() {
    return definition.name();
  }

  /** The column that holds the date. */
  public Column dateColumn() {
    return definition.partitions().get(0);
  }

  /** Where the table keeps a date's files; ends with a slash. */
  public String locationOf(LocalDate date) {
    return location + dateColumn().name() + "=" + date + "/";
  }

  @Override
  public String toString() {
    return database + "." + name();
  }
}
