package dev.homelake.chats.insights;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.queries.SavedQueries;
import dev.homelake.catalog.queries.SavedQuery;
import dev.homelake.chats.queries.MessageQueryException;
import dev.homelake.chats.queries.QueryFailures;
import dev.homelake.edge.api.ApiAnswer;
import dev.homelake.edge.api.ApiRequest;
import dev.homelake.edge.api.Endpoint;
import dev.homelake.edge.log.LogLine;
import java.util.Map;

/**
 * {@code GET /insights?name=&chat=&from=&to=&day=}: the answer to a saved question. Without a name:
 * what questions there are.
 */
public final class InsightsOperation implements Endpoint.Operation {

  private final AnswerQuestions answers;

  /** Answers with what {@code answers} finds. */
  public InsightsOperation(AnswerQuestions answers) {
    this.answers = requireNonNull(answers, "answers is null");
  }

  @Override
  public ApiAnswer get(ApiRequest request, LogLine line) {
    InsightsParameters parameters = InsightsParameters.of(request);
    if (parameters.refusal().isPresent()) {
      line.code("INVALID_PARAMETERS");
      return parameters.refusal().get();
    }
    if (parameters.query().isEmpty()) {
      return ApiAnswer.json(json -> InsightJson.questions(json, SavedQueries.all()));
    }
    SavedQuery query = parameters.query().get();
    try {
      AnswerQuestions.Answered answered = answers.answer(query, parameters);
      line.code("question", query.name());
      line.count("remembered", answered.wasRemembered() ? 1 : 0);
      // Where it stays unknown, the function may not read the job's manifest, and each answer
      // costs.
      line.code("table_version", answered.version().isPresent() ? "KNOWN" : "UNKNOWN");
      return new ApiAnswer(200, Map.of(), answered.json());
    } catch (MessageQueryException e) {
      line.failure(e.code().name(), e);
      return QueryFailures.answer("answer " + query.name(), e);
    }
  }
}
