package dev.homelake.catalog.partitions;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.glue.model.ErrorDetail;

/** Dates that Glue refused within an answer that is a success as a whole. */
final class Refusals {

  private static final int SHOWN = 5;

  private final String attempt;
  private final CatalogTable table;
  private final Map<LocalDate, String> reasons = new TreeMap<>();

  Refusals(String attempt, CatalogTable table) {
    this.attempt = attempt;
    this.table = table;
  }

  void add(LocalDate date, ErrorDetail error) {
    reasons.put(
        date, error == null ? "no reason given" : error.errorCode() + " " + error.errorMessage());
  }

  void throwIfAny() {
    if (reasons.isEmpty()) {
      return;
    }
    String shown =
        reasons.entrySet().stream()
            .limit(SHOWN)
            .map(refusal -> refusal.getKey() + " (" + refusal.getValue() + ")")
            .collect(joining(", "));
    String more = reasons.size() > SHOWN ? " and " + (reasons.size() - SHOWN) + " more" : "";
    throw new CatalogException(
        CatalogException.Code.CATALOG_DATES_REFUSED,
        "cannot %s %s: Glue refused %s%s. All other dates are done; run again to repeat these"
            .formatted(attempt, table, shown, more));
  }
}
