package dev.homelake.chats.insights;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.api.Endpoint;
import dev.homelake.edge.log.JsonLog;

/**
 * Takes API Gateway's requests for {@code /insights}. Answers whatever happens. Safe for use by
 * several threads.
 */
public final class InsightsHandler {

  /** The path that it answers. */
  public static final String PATH = "/insights";

  private final Endpoint endpoint;

  /** Shows what {@code answers} finds to the pages that {@code cors} admits. */
  public InsightsHandler(AnswerQuestions answers, Cors cors, JsonLog log) {
    this.endpoint = new Endpoint(new InsightsOperation(answers), cors, log);
  }

  /**
   * Answers a request.
   *
   * @param requestId for the log
   */
  public APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event, String requestId) {
    return endpoint.handle(event, requestId);
  }
}
