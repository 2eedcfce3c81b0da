package dev.homelake.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a table is.
 *
 * @param name the table's name
 * @param comment what it holds, for people
 * @param location prefix of its files within the bucket; ends with a slash
 * @param columns columns in the files, in their order
 * @param partitions columns in the folders' names, outermost first
 */
public record TableDefinition(
    String name, String comment, String location, List<Column> columns, List<Column> partitions) {

  public TableDefinition {
    columns = List.copyOf(columns);
    partitions = List.copyOf(partitions);
    if (!location.endsWith("/")) {
      throw new IllegalArgumentException("location '" + location + "' does not end with a slash");
    }
    Set<String> names = new HashSet<>();
    columns.forEach(column -> requireNew(names, column));
    partitions.forEach(column -> requireNew(names, column));
  }

  /** The table of every chat message. */
  public static TableDefinition whatsappMessages() {
    return bundled("whatsapp_messages");
  }

  private static TableDefinition bundled(String table) {
    String file = table + ".json";
    try (InputStream json = TableDefinition.class.getResourceAsStream(file)) {
      if (json == null) {
        throw new IllegalStateException("the definition " + file + " is missing from this build");
      }
      return TableDefinitionReader.read(json);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the definition " + file, e);
    }
  }

  private static void requireNew(Set<String> names, Column column) {
    if (!names.add(column.name())) {
      throw new IllegalArgumentException("column " + column.name() + " is defined twice");
    }
  }
}
