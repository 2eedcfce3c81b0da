package dev.homelake.chats.insights;

import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.edge.api.ApiAnswer;
import dev.homelake.edge.api.ApiRequest;
import dev.homelake.edge.api.DateParameter;
import dev.homelake.edge.api.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * What a request asks.
 *
 * @param query which question; empty if it is asked what questions there are
 * @param from the first date
 * @param to the last date
 * @param chat the title
 * @param day of any year
 * @param refusal if something is wrong with the request; then the rest means nothing
 */
record InsightsParameters(
    Optional<SavedQuery> query,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> chat,
    Optional<MonthDay> day,
    Optional<ApiAnswer> refusal) {

  private static final int LONGEST = 300;

  static InsightsParameters of(ApiRequest request) {
    Parameters parameters = new Parameters(request);
    Optional<SavedQuery> query = parameters.parsed("name", SavedQueries::find, "one of " + names());
    Optional<LocalDate> from = DateParameter.read(parameters, "from");
    Optional<LocalDate> to = DateParameter.read(parameters, "to");
    Optional<String> chat = parameters.text("chat", LONGEST);
    Optional<MonthDay> day =
        parameters.parsed("day", InsightsParameters::day, "a day of any year like 03-12");
    DateParameter.requireOrder(parameters, from, to);
    if (query.isEmpty() && !request.parameters().isEmpty() && parameters.problems().isEmpty()) {
      parameters.problem("name is missing: one of " + names());
    }
    if (day.isPresent() && query.isPresent() && !query.get().takesDay()) {
      parameters.problem("day means nothing to " + query.get().name());
    }
    return new InsightsParameters(
        query,
        from,
        to,
        chat,
        day,
        parameters.problems().isEmpty() ? Optional.empty() : Optional.of(parameters.refusal()));
  }

  private static String names() {
    return String.join(", ", SavedQueries.names());
  }

  private static Optional<MonthDay> day(String text) {
    try {
      return text.matches("[0-9]{2}-[0-9]{2}")
          ? Optional.of(MonthDay.parse("--" + text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
