package dev.homelake.catalog.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Keeps out of the saved questions what Athena (Trino) or DuckDB lacks, or what both have and do
 * not mean the same by. A function is allowed once somebody has read of it in both manuals.
 */
class PortableSqlTest {

  /**
   * In both, with the same meaning for what the questions pass. Not among them, with the reason:
   * approx_percentile, percentile_cont, median (in one only); array_agg, listagg, string_agg (other
   * syntax); max_by (ties); date_trunc, date_add, interval arithmetic, day_of_week, date_format,
   * strftime (other names or values); regexp_replace (the first or all), regexp_extract (null or
   * empty), regexp_like (in Trino only); cardinality (maps only in DuckDB); greatest, least, concat
   * (null); format, strpos, split_part, sequence, range, element_at (in one only or other).
   */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "avg",
          "cast",
          "ceil",
          "chr",
          "coalesce",
          "count",
          "date_diff",
          "extract",
          "lag",
          "length",
          "ln",
          "lower",
          "max",
          "min",
          "regexp_extract_all",
          "replace",
          "round",
          "row_number",
          "substr",
          "sum",
          "unnest");

  private static final Set<String> BEFORE_BRACKETS =
      Set.of(
          "and",
          "as",
          "by",
          "clock",
          "exists",
          "from",
          "in",
          "or",
          "over",
          "then",
          "when",
          "where",
          "week",
          "parts",
          "pictures",
          "decimal",
          "values");

  /** What a query must not hold, and why. */
  private record Trap(String pattern, String reason) {}

  private static final List<Trap> TRAPS =
      List.of(
          new Trap("\\bqualify\\b", "DuckDB only"),
          new Trap("group by all|order by all", "DuckDB only"),
          new Trap("\\bexclude\\b|\\bilike\\b|\\busing sample\\b", "DuckDB only"),
          new Trap("::", "DuckDB only; write CAST"),
          new Trap("//", "DuckDB only"),
          new Trap("->", "lambdas and JSON differ"),
          new Trap("\\bcontains\\b|\\btry\\b|\\btry_cast\\b", "differ"),
          new Trap("\\bwithin group\\b|\\bmatch_recognize\\b", "Trino only"),
          new Trap("\\bwindow\\b", "needs a recent Trino"),
          new Trap("\\bmaterialized\\b", "DuckDB only"),
          new Trap("\\binterval\\b", "other arithmetic"),
          new Trap("\\bcurrent_date\\b|\\bcurrent_timestamp\\b|\\bnow\\b", "a parameter instead"),
          new Trap("\\bfilter *\\(", "not for windows in both"),
          new Trap("\\boffset\\b|\\bfetch first\\b", "other order"),
          new Trap("\\bnulls (first|last)\\b", "the same by itself in both"),
          new Trap("\\b(real|float|text|int4|int8|hugeint|string)\\b", "a type of one only"),
          new Trap("\\bpivot\\b|\\bunpivot\\b|\\basof\\b|\\blateral\\b", "one only"),
          new Trap("\\barray *\\[|\\bmap *\\{|\\[[0-9]+\\]", "differ; indexes, too"),
          new Trap("\\bselect \\*", "the order of columns is the table's"),
          new Trap("(?<![\\w.])[0-9]+[.][0-9]", "a decimal, with rules of its own; write 15e-1"));

  /**
   * Whole seconds and whole days are counted alike; else Trino counts full units, DuckDB borders.
   */
  private static final Pattern DIFFERENCE = Pattern.compile("date_diff\\('(\\w+)'");

  private static final Pattern CALL = Pattern.compile("\\b([a-z_][a-z0-9_]*) *\\(");

  @Test
  void usesOnlyFunctionsThatBothHave() {
    for (SavedQuery query : SavedQueries.all()) {
      Set<String> unknown = new TreeSet<>();
      Matcher call = CALL.matcher(code(query));
      while (call.find()) {
        String name = call.group(1);
        if (!FUNCTIONS.contains(name) && !BEFORE_BRACKETS.contains(name)) {
          unknown.add(name);
        }
      }
      assertThat(unknown).as(query.name()).isEmpty();
    }
  }

  @Test
  void avoidsWhatOneLacksOrMeansOtherwise() {
    for (SavedQuery query : SavedQueries.all()) {
      for (Trap trap : TRAPS) {
        assertThat(code(query))
            .as("%s: %s", query.name(), trap.reason())
            .doesNotContainPattern(trap.pattern());
      }
    }
  }

  @Test
  void dividesNumbersWithAFractionOnly() {
    // Of whole numbers Trino gives a whole one, DuckDB does not.
    for (SavedQuery query : SavedQueries.all()) {
      for (String line : code(query).split("\n")) {
        if (line.contains("/")) {
          assertThat(line).as(query.name()).containsPattern("\\d+e\\d+");
        }
      }
    }
  }

  @Test
  void countsDifferencesInWholeUnits() {
    for (SavedQuery query : SavedQueries.all()) {
      Matcher difference = DIFFERENCE.matcher(withLiterals(query));
      while (difference.find()) {
        assertThat(difference.group(1)).as(query.name()).isIn("second", "day");
      }
    }
  }

  @Test
  void namesTheDatesOfWhichFilesAreReadByThemselves() {
    for (SavedQuery query : SavedQueries.all()) {
      assertThat(query.sql())
          .as(query.name())
          .containsOnlyOnce("whatsapp_messages")
          .containsOnlyOnce("WHERE \"date\" >= ? AND \"date\" <= ?\n    AND (chat = ? OR ? = '')");
    }
  }

  /** Athena takes no function around a question mark, and none outside of conditions. */
  @Test
  void comparesEachQuestionMarkByItself() {
    for (SavedQuery query : SavedQueries.all()) {
      assertThat(
              code(query)
                  .replaceAll("(>=|<=|=) \\?(?=\\s|\\))", "")
                  .replaceAll("\\bor \\? = ''", ""))
          .as(query.name())
          .doesNotContain("?");
    }
  }

  /** Trino's patterns are Java's, DuckDB's are RE2's: no looking around, no going back. */
  @Test
  void matchesWithPatternsThatBothUnderstand() {
    for (SavedQuery query : SavedQueries.all()) {
      assertThat(query.sql())
          .as(query.name())
          .doesNotContainPattern("\\(\\?|\\\\[1-9bBdDwWsSuQE]|[*+}][+?]|&&")
          .matches(sql -> sql.codePoints().allMatch(PortableSqlTest::isVisible));
    }
  }

  /** Marks that nobody sees in an editor are written as numbers. */
  private static boolean isVisible(int point) {
    return point == '\n' || (point >= ' ' && point < 0x7F) || point == '…';
  }

  /** In lower case, without comments and what is in quotes. */
  private static String code(SavedQuery query) {
    return withLiterals(query).replaceAll("'(?:[^']|'')*'", "''");
  }

  private static String withLiterals(SavedQuery query) {
    return query.sql().replaceAll("(?m)^ *--.*$", "").toLowerCase(Locale.ROOT);
  }
}
