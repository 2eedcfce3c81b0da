package dev.homelake.catalog.trino;

import dev.homelake.catalog.queries.SavedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named subqueries of a question, each as a statement of its own. Pure functions. */
final class Steps {

  /** As the files are written: the name where the line begins, the end alone on a line. */
  private static final Pattern STEP = Pattern.compile("(?ms)^(?:WITH )?(\\w+) AS \\(\\n.*?^\\)");

  private Steps() {}

  /** By their names. Each takes what the question takes, for the first reads the table. */
  static Map<String, String> of(SavedQuery query) {
    Map<String, String> steps = new LinkedHashMap<>();
    Matcher matcher = STEP.matcher(query.sql());
    matcher.results().forEach(step -> steps.put(step.group(1), upTo(query.sql(), step)));
    return steps;
  }

  private static String upTo(String sql, MatchResult step) {
    return sql.substring(0, step.end()) + "\nSELECT * FROM " + step.group(1);
  }
}
