package dev.homelake.chats;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.chats.insights.AnswerQuestions;
import dev.homelake.chats.insights.InsightsHandler;
import dev.homelake.chats.insights.TableVersion;
import dev.homelake.chats.messages.ChatsHandler;
import dev.homelake.chats.queries.MessageQueries;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import java.time.Clock;

/**
 * The two paths of the one function. API Gateway lets through no others.
 *
 * @param chats answers {@code /chats}
 * @param insights answers {@code /insights}
 */
record Routes(ChatsHandler chats, InsightsHandler insights) {

  static Routes of(MessageQueries queries, TableVersion table, Cors cors, JsonLog log) {
    return new Routes(
        new ChatsHandler(queries, cors, log),
        new InsightsHandler(new AnswerQuestions(queries, table, Clock.systemUTC()), cors, log));
  }

  /** By the resource, for a path may begin with a stage or be mapped. */
  APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event, String requestId) {
    return InsightsHandler.PATH.equals(event.getResource())
        ? insights.handle(event, requestId)
        : chats.handle(event, requestId);
  }
}
