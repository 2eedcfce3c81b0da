package dev.homelake.photos;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.api.Endpoint;
import org.crac.Core;
import org.crac.Resource;

/**
 * What AWS Lambda calls for {@code GET /photos}. Before a snapshot is taken it answers an invented
 * request, so that what is loaded and compiled for that is in the snapshot.
 */
public final class PhotosHandler
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>, Resource {

  private final Endpoint endpoint;

  /** Made by Lambda. */
  public PhotosHandler() {
    this(PhotosFunction.endpoint(System.getenv()));
    Core.getGlobalContext().register(this);
  }

  PhotosHandler(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    return endpoint.handle(event, context.getAwsRequestId());
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    Rehearsal.run();
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // Nothing here is unique or expires: clients fetch credentials when they need them.
  }
}
