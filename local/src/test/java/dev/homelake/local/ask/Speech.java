package dev.homelake.local.ask;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.homelake.chats.queries.MessageRow;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What people said, and what came before it: the same as the questions see, counted in Java. */
final class Speech {

  private static final Comparator<MessageRow> ORDER =
      Comparator.comparing(MessageRow::date).thenComparing(MessageRow::position);

  private Speech() {}

  /** A row and the one before it in its chat. */
  record Step(MessageRow row, Optional<MessageRow> before) {

    long seconds() {
      return Duration.between(at(before.orElseThrow()), at(row)).toSeconds();
    }
  }

  static List<MessageRow> people(List<MessageRow> rows) {
    return rows.stream().filter(row -> !row.kind().equals("system")).toList();
  }

  static <K> Map<K, List<MessageRow>> by(List<MessageRow> rows, Function<MessageRow, K> key) {
    return rows.stream().collect(groupingBy(key, TreeMap::new, toList()));
  }

  static String sender(MessageRow row) {
    return row.sender().orElseThrow();
  }

  static LocalDateTime at(MessageRow row) {
    return row.date().atTime(LocalTime.parse(row.time()));
  }

  static List<Step> steps(List<MessageRow> people) {
    List<Step> steps = new ArrayList<>();
    for (List<MessageRow> chat : by(people, MessageRow::chat).values()) {
      Optional<MessageRow> before = Optional.empty();
      for (MessageRow row : chat.stream().sorted(ORDER).toList()) {
        steps.add(new Step(row, before));
        before = Optional.of(row);
      }
    }
    return steps;
  }

  static long kind(List<MessageRow> rows, String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).count();
  }

  static long words(List<MessageRow> rows) {
    return rows.stream()
        .filter(row -> row.kind().equals("message"))
        .mapToLong(MessageRow::wordCount)
        .sum();
  }

  static <T> long distinct(List<MessageRow> rows, Function<MessageRow, T> of) {
    return rows.stream().map(of).distinct().count();
  }

  static String text(long value) {
    return String.valueOf(value);
  }

  /** With one digit after the point, as DuckDB prints it. */
  static String rounded(double value) {
    return String.valueOf(Math.round(value * 10) / 10.0);
  }

  static String percent(long part, long whole) {
    return rounded(100.0 * part / whole);
  }
}
