package dev.homelake.catalog.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.TableDefinition;
import dev.homelake.catalog.queries.AnswerColumn;
import dev.homelake.catalog.queries.Asked;
import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every saved question gets the same answer from Trino, which Athena is, and from DuckDB, over the
 * files that the silver job wrote.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SameAnswersTest {

  private static final TableDefinition TABLE = TableDefinition.whatsappMessages();
  private static final Path ROOT = Path.of("target");
  private static final Path BUCKET = Path.of("lake/s3/lake");
  private static final Pattern DATE_READ = Pattern.compile("\"value\" : \"([0-9-]{10})\"");

  private Path silver;
  private Trino trino;
  private DuckDb duckDb;

  @BeforeAll
  void open() throws Exception {
    silver = ROOT.resolve(BUCKET).resolve(TABLE.location());
    assertThat(silver).as("the lake that catalog/trino-check/run makes").isDirectory();
    trino = Trino.start(ROOT, BUCKET);
    duckDb = DuckDb.open(silver);
  }

  @AfterAll
  void close() throws Exception {
    if (trino != null) {
      trino.close();
    }
    if (duckDb != null) {
      duckDb.close();
    }
  }

  static Stream<String> questions() {
    return SavedQueries.all().stream().map(SavedQuery::name);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersTheSame(String name) throws Exception {
    SavedQuery query = SavedQueries.find(name).orElseThrow();
    List<Executable> comparisons = new ArrayList<>();
    for (Asked asked : new Wishes(duckDb).of(query)) {
      comparisons.add(() -> compare(query, asked));
    }
    assertAll(comparisons);
  }

  private void compare(SavedQuery query, Asked asked) throws Exception {
    List<String> values = query.values(asked);
    Answer expected = duckDb.ask(query.sql(), values);
    Answer answer = trino.ask(query.sql(), values);
    assertThat(answer.columns())
        .as(query.name())
        .isEqualTo(expected.columns())
        .isEqualTo(query.columns().stream().map(AnswerColumn::name).toList());
    assertThat(answer.rows())
        .as("%s with %s", query.name(), values)
        .containsExactlyElementsOf(expected.rows());
  }

  /** Words, emoji, pauses: more than is left of them in the answer. */
  @ParameterizedTest
  @MethodSource("questions")
  void takesTheSameSteps(String name) throws Exception {
    SavedQuery query = SavedQueries.find(name).orElseThrow();
    List<String> values = query.values(Wishes.everything());
    Map<String, String> steps = Steps.of(query);
    assertThat(steps).containsKey("said");
    List<Executable> comparisons = new ArrayList<>();
    steps.forEach((step, sql) -> comparisons.add(() -> compareStep(step, sql, values)));
    assertAll(name, comparisons);
  }

  private void compareStep(String step, String sql, List<String> values) throws Exception {
    Answer expected = duckDb.ask(sql, values);
    Answer answer = trino.ask(sql, values);
    assertThat(answer.columns()).as(step).isEqualTo(expected.columns());
    assertThat(answer.rowsBeyond(expected)).as("%s: only Trino has", step).isEmpty();
    assertThat(expected.rowsBeyond(answer)).as("%s: only DuckDB has", step).isEmpty();
  }

  @Test
  void readsEveryCellAlike() throws Exception {
    String sql =
        Stream.concat(TABLE.columns().stream(), TABLE.partitions().stream())
                .map(column -> "\"" + column.name() + "\"")
                .reduce((left, right) -> left + ", " + right)
                .map(names -> "SELECT " + names)
                .orElseThrow()
            + " FROM whatsapp_messages ORDER BY \"date\", chat, \"position\"";
    Answer answer = trino.ask(sql, List.of());
    assertThat(answer.rows()).isNotEmpty().isEqualTo(duckDb.ask(sql, List.of()).rows());
  }

  @Test
  void showsTheHourThatIsPrinted() {
    String sql =
        """
        SELECT
          "date" || ' ' || "time",
          cast(sent_at AS varchar),
          substr(cast(100 + extract(hour FROM sent_at) AS varchar), 2)
        FROM whatsapp_messages""";
    for (List<Object> row : trino.ask(sql, List.of()).rows()) {
      String printed = (String) row.get(0);
      assertThat((String) row.get(1)).isEqualTo(printed + ".000");
      assertThat(row.get(2)).isEqualTo(printed.substring(11, 13));
    }
  }

  @Test
  void hasTheTypesOfTheDefinition() {
    List<List<Object>> shown = trino.ask("SHOW COLUMNS FROM whatsapp_messages", List.of()).rows();
    List<Column> columns =
        Stream.concat(TABLE.columns().stream(), TABLE.partitions().stream()).toList();
    assertThat(shown).hasSameSizeAs(columns);
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      assertThat(shown.get(at).subList(0, 3))
          .containsExactly(
              column.name(),
              HiveTable.type(column.type()),
              TABLE.partitions().contains(column) ? "partition key" : "");
    }
  }

  @Test
  void readsNoFileBesidesThoseOfTheJob() throws IOException {
    List<String> files;
    try (Stream<Path> found = Files.walk(silver)) {
      files =
          found
              .filter(Files::isRegularFile)
              .map(file -> silver.relativize(file).toString())
              .sorted()
              .toList();
    }
    assertThat(files)
        .isNotEmpty()
        .allMatch(file -> file.matches("date=\\d{4}-\\d\\d-\\d\\d/part-\\d+\\.parquet"));
    assertThat(
            trino
                .ask("SELECT DISTINCT \"$path\" FROM whatsapp_messages ORDER BY 1", List.of())
                .rows())
        .extracting(row -> ((String) row.get(0)).replaceFirst(".*/(?=date=)", ""))
        .isEqualTo(files);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void readsOnlyTheDatesAskedAbout(String name) throws Exception {
    SavedQuery query = SavedQueries.find(name).orElseThrow();
    Asked asked = Wishes.summer2023();
    Set<String> dates = new TreeSet<>();
    DATE_READ
        .matcher(trino.reads(query.sql(), query.values(asked)))
        .results()
        .forEach(match -> dates.add(match.group(1)));
    assertThat(dates).isNotEmpty().isEqualTo(new Wishes(duckDb).dates(query, asked));
  }
}
