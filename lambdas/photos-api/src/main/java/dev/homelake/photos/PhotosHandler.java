package dev.homelake.photos;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.api.Endpoint;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.PhotoIndex;
import dev.homelake.edge.signing.UrlSigner;
import java.time.ZoneId;

/**
 * Takes API Gateway's requests for {@code /photos}. Answers whatever happens. Safe for use by
 * several threads.
 */
public final class PhotosHandler {

  /** The function's name in its log. */
  public static final String NAME = "photos-api";

  private final Endpoint endpoint;

  /**
   * Shows the photos of {@code index} to the pages that {@code cors} admits.
   *
   * @param zone of the clocks by which days begin
   */
  public PhotosHandler(PhotoIndex index, UrlSigner signer, ZoneId zone, Cors cors, JsonLog log) {
    this.endpoint =
        new Endpoint(new PhotosOperation(new ListPhotos(index, signer), zone), cors, log);
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
