package dev.homelake.catalog.partitions;

import dev.homelake.catalog.Column;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a catalog file holds.
 *
 * @param texts the table's name, comment and the like
 * @param columns the columns' names and types, in their order
 * @param partitions the same of the columns in folder names
 * @param dates the registered dates with their locations
 */
record CatalogEntry(
    Map<String, String> texts,
    List<Map.Entry<String, String>> columns,
    List<Map.Entry<String, String>> partitions,
    SortedMap<LocalDate, String> dates) {

  CatalogEntry {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    columns = List.copyOf(columns);
    partitions = List.copyOf(partitions);
    dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
  }

  static CatalogEntry of(CatalogTable table, SortedMap<LocalDate, String> dates) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("database", table.database());
    texts.put("table", table.name());
    texts.put("comment", table.definition().comment());
    texts.put("location", table.location());
    texts.put("format", "parquet");
    return new CatalogEntry(
        texts, types(table.definition().columns()), types(table.definition().partitions()), dates);
  }

  CatalogEntry withDates(SortedMap<LocalDate, String> others) {
    return new CatalogEntry(texts, columns, partitions, others);
  }

  private static List<Map.Entry<String, String>> types(List<Column> columns) {
    return columns.stream().map(column -> Map.entry(column.name(), column.type().label())).toList();
  }
}
