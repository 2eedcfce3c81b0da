package dev.homelake.chats.messages;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.chats.queries.MessageQueries;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.api.Endpoint;
import dev.homelake.edge.log.JsonLog;

/**
 * Takes API Gateway's requests for {@code /chats}. Answers whatever happens. Safe for use by
 * several threads.
 */
public final class ChatsHandler {

  /** The function's name in its log. */
  public static final String NAME = "chats-api";

  private final Endpoint endpoint;

  /** Shows what {@code queries} finds to the pages that {@code cors} admits. */
  public ChatsHandler(MessageQueries queries, Cors cors, JsonLog log) {
    this.endpoint = new Endpoint(new ChatsOperation(new ListMessages(queries)), cors, log);
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
