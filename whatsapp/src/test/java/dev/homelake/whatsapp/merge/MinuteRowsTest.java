package dev.homelake.whatsapp.merge;

import static dev.homelake.whatsapp.merge.MinuteRows.NO_SECOND;
import static dev.homelake.whatsapp.merge.MinuteRows.UNRANKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MinuteRowsTest {

  private static final int NOBODY = 99;

  /** A row of an export; its place in the list of all rows tells its line. */
  private record Row(String key, int second, int export, int line, int rank, boolean attachment) {}

  @Test
  void keepsRepeatsThatOneExportHolds() {
    assertThat(merge(row("ok", 5, 0, 1), row("ok", 5, 0, 2), row("ok", 5, 1, 1)))
        .containsExactly("ok#0@0:1", "ok#1@0:2");
  }

  @Test
  void keepsRepeatsOfDifferentSecondsThoughNoExportHoldsThemAll() {
    assertThat(merge(row("ok", 5, 0, 9), row("ok", 40, 1, 1)))
        .containsExactly("ok#0@0:9", "ok#1@1:1");
  }

  @Test
  void dropsRowsWithoutSecondsThatRowsWithSecondsAccountFor() {
    assertThat(merge(row("ok", NO_SECOND, 0, 1), row("ok", 40, 1, 1))).containsExactly("ok#0@1:1");
    assertThat(merge(row("ok", NO_SECOND, 0, 1), row("ok", NO_SECOND, 0, 2), row("ok", 40, 1, 1)))
        .hasSize(2);
  }

  @Test
  void prefersTheExportThatNamesAttachments() {
    assertThat(
            merge(
                new Row("pic", 5, 0, 1, UNRANKED, false), new Row("pic", 5, 1, 1, UNRANKED, true)))
        .containsExactly("pic#0@1:1");
  }

  @Test
  void ordersByTheExportThatKnowsTheWholeMinute() {
    assertThat(
            merge(
                row("c", 0, 0, 1),
                row("d", 0, 0, 2),
                row("a", 0, 1, 7),
                row("b", 0, 1, 8),
                row("c", 0, 1, 9),
                row("d", 0, 1, 10)))
        .containsExactly("a#0@1:7", "b#0@1:8", "c#0@0:1", "d#0@0:2");
  }

  @Test
  void keepsTheOrderOfAnExportWhoseSecondsRunBack() {
    assertThat(merge(row("a", 30, 0, 1), row("b", 10, 0, 2))).containsExactly("a#0@0:1", "b#0@0:2");
  }

  @Test
  void handlesThousandsOfRowsAMinute() {
    List<Row> rows = new ArrayList<>();
    for (int export = 0; export < 3; export++) {
      for (int line = 1; line <= 5_000; line++) {
        rows.add(row("k" + line % 7, line / 100, export, line));
      }
    }
    List<String> merged = merge(rows.toArray(Row[]::new));

    assertThat(merged).hasSize(5_000);
    assertThat(merged.get(4_999)).endsWith("@0:5000");
  }

  @Provide
  Arbitrary<List<Row>> minutes() {
    Arbitrary<Row> row =
        Combinators.combine(
                Arbitraries.of("a", "b", "c"),
                Arbitraries.of(0, 1, 59),
                Arbitraries.integers().between(0, 4),
                Arbitraries.of(true, false, false))
            .as((key, second, export, file) -> new Row(key, second, export, 0, UNRANKED, file));
    return row.list().ofMaxSize(30).map(MinuteRowsTest::numbered);
  }

  /** Odd exports print no seconds. */
  private static List<Row> numbered(List<Row> rows) {
    List<Row> all = new ArrayList<>();
    for (Row row : rows) {
      int second = row.export() % 2 == 1 ? NO_SECOND : row.second();
      all.add(new Row(row.key(), second, row.export(), all.size() + 1, UNRANKED, row.attachment()));
    }
    return all;
  }

  @Property(tries = 1000)
  void combiningInAnyGroupsFirstGivesTheSame(
      @ForAll("minutes") List<Row> rows, @ForAll Random random) {
    List<Row> combined = new ArrayList<>();
    List<List<Row>> groups = groups(rows, random);
    groups.forEach(group -> combined.addAll(combine(group)));
    Collections.shuffle(combined, random);
    List<Row> twice = combine(combined);

    List<String> expected = merge(rows.toArray(Row[]::new));
    assertThat(merge(combined.toArray(Row[]::new))).isEqualTo(expected);
    assertThat(merge(twice.toArray(Row[]::new))).isEqualTo(expected);
  }

  @Property(tries = 500)
  void neverKeepsMoreThanRowsWereAddedNorLessThanTheLargestExport(
      @ForAll("minutes") List<Row> rows) {
    List<String> merged = merge(rows.toArray(Row[]::new));

    for (String key : List.of("a", "b", "c")) {
      long kept = merged.stream().filter(row -> row.startsWith(key)).count();
      for (int export = 0; export <= 4; export++) {
        assertThat(kept).isGreaterThanOrEqualTo(count(rows, key, export));
      }
    }
  }

  private static long count(List<Row> rows, String key, int export) {
    return rows.stream().filter(r -> r.key().equals(key) && r.export() == export).count();
  }

  private static List<List<Row>> groups(List<Row> rows, Random random) {
    int[] groupOf = random.ints(5, 0, 3).toArray();
    List<List<Row>> groups = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    rows.forEach(row -> groups.get(groupOf[row.export()]).add(row));
    return groups;
  }

  private static Row row(String key, int second, int export, int line) {
    return new Row(key, second, export, line, UNRANKED, false);
  }

  private static List<Row> combine(List<Row> rows) {
    MinuteRows minute = filled(rows);
    minute.combine();
    List<Row> kept = new ArrayList<>();
    for (int place = 0; place < minute.size(); place++) {
      Row row = rows.get(minute.row(place));
      int rank = minute.rank(minute.row(place));
      kept.add(new Row(row.key(), row.second(), row.export(), row.line(), rank, row.attachment()));
    }
    return kept;
  }

  /** The merged rows as {@code KEY#ORDINAL@EXPORT:LINE}. */
  private static List<String> merge(Row... rows) {
    List<Row> all = List.of(rows);
    MinuteRows minute = filled(all);
    minute.merge();
    List<String> merged = new ArrayList<>();
    for (int place = 0; place < minute.size(); place++) {
      int number = minute.row(place);
      Row row = all.get(number);
      merged.add(row.key() + "#" + minute.ordinal(number) + "@" + row.export() + ":" + row.line());
    }
    return merged;
  }

  private static MinuteRows filled(List<Row> rows) {
    MinuteRows minute = new MinuteRows();
    minute.add(NOBODY, NOBODY, 0, 0, 0, UNRANKED, false);
    minute.clear();
    for (Row row : rows) {
      minute.add(
          row.key().hashCode(),
          1,
          row.second(),
          row.export(),
          row.line(),
          row.rank(),
          row.attachment());
    }
    return minute;
  }
}
