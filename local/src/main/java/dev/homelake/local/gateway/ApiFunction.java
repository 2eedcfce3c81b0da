package dev.homelake.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

/** A function behind the API. Called by several threads. */
@FunctionalInterface
public interface ApiFunction {

  /** The answer to a request. */
  APIGatewayProxyResponseEvent handle(APIGatewayProxyRequestEvent event, String requestId);
}
