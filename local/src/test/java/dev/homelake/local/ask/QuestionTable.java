package dev.homelake.local.ask;

import dev.homelake.catalog.queries.AnswerColumn;
import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.chats.queries.MessageRow;
import dev.homelake.local.chats.MessageDatabase;
import dev.homelake.local.chats.WrittenTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of given rows that can be asked. */
final class QuestionTable {

  static final Asked EVERYTHING =
      new Asked(Asked.FIRST, Asked.LAST, Optional.empty(), MonthDay.of(12, 24));

  private final Path folder;

  QuestionTable(Path folder, List<MessageRow> rows) throws Exception {
    this.folder = Files.createDirectories(folder);
    WrittenTable.write(folder, rows);
  }

  static Asked chat(String title) {
    return new Asked(Asked.FIRST, Asked.LAST, Optional.of(title), EVERYTHING.day());
  }

  static Asked year(int year) {
    return new Asked(
        LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Optional.empty(), EVERYTHING.day());
  }

  /** A row of somebody, in "Hikers". */
  static MessageRow said(String when, String sender, String message) {
    return said("Hikers", when, sender, "message", message);
  }

  /** A row; its place within the day is that of its time. */
  static MessageRow said(String chat, String when, String sender, String kind, String message) {
    String[] parts = when.split(" ");
    int second = LocalTime.parse(parts[1]).toSecondOfDay();
    return new MessageRow(
        when + chat + sender + message,
        LocalDate.parse(parts[0]),
        parts[1].length() == 5 ? parts[1] + ":00" : parts[1],
        Optional.ofNullable(sender),
        message,
        chat,
        kind,
        Optional.empty(),
        message.split("\\s+").length,
        second,
        "a.txt",
        1);
  }

  /** The rows of an answer, each with its values as text by the columns' names. */
  List<Map<String, String>> ask(String name, Asked asked) throws Exception {
    SavedQuery query = SavedQueries.find(name).orElseThrow();
    List<Map<String, String>> rows = new ArrayList<>();
    try (MessageDatabase database = MessageDatabase.open(folder, folder);
        PreparedStatement statement = database.connection().prepareStatement(query.sql())) {
      List<String> values = query.values(asked);
      for (int at = 0; at < values.size(); at++) {
        statement.setString(at + 1, values.get(at));
      }
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          Map<String, String> row = new LinkedHashMap<>();
          for (int at = 1; at <= found.getMetaData().getColumnCount(); at++) {
            row.put(found.getMetaData().getColumnName(at), found.getString(at));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** As {@link #ask}, only the columns that are named, as lists. */
  List<List<String>> ask(String name, Asked asked, String... columns) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, String> row : ask(name, asked)) {
      List<String> values = new ArrayList<>();
      for (String column : columns) {
        if (!row.containsKey(column)) {
          throw new AssertionError("no column " + column + " in " + row.keySet());
        }
        values.add(row.get(column));
      }
      rows.add(values);
    }
    return rows;
  }

  /** The names of the columns that the header promises. */
  static List<String> promised(SavedQuery query) {
    return query.columns().stream().map(AnswerColumn::name).toList();
  }
}
