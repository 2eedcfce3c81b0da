package dev.homelake.photos;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.DynamoPhotoIndex;
import dev.homelake.edge.settings.Settings;
import dev.homelake.edge.signing.S3Place;
import dev.homelake.edge.signing.S3UrlSigner;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The function as AWS Lambda makes it: {@code dev.homelake.photos.PhotosFunction::handleRequest}.
 * The one place where clients are made and the environment is read.
 *
 * <table>
 * <caption>Its environment</caption>
 * <tr><td>PHOTOS_TABLE</td><td>name of the table of photos</td></tr>
 * <tr><td>LAKE_BUCKET</td><td>name of the lake's bucket</td></tr>
 * <tr><td>ALLOWED_ORIGINS</td><td>web pages that may ask, with commas between them</td></tr>
 * <tr><td>CAMERA_ZONE</td><td>that of the photo processor: by its clocks days begin; UTC if not
 *     set</td></tr>
 * <tr><td>AWS_REGION</td><td>set by Lambda</td></tr>
 * <tr><td>AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL</td>
 *     <td>if it is not AWS that answers</td></tr>
 * </table>
 *
 * <p>Before SnapStart takes its picture an invented request is answered, so that what that loads is
 * in the picture; nothing is asked of AWS and nothing unique is made.
 */
public final class PhotosFunction
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>, Resource {

  private final PhotosHandler handler;

  /** For the Lambda runtime. */
  public PhotosFunction() {
    this.handler = handler(System.getenv());
    Core.getGlobalContext().register(this);
  }

  static PhotosHandler handler(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    String table = settings.required("PHOTOS_TABLE", "the table of photos");
    String bucket = settings.required("LAKE_BUCKET", "the bucket of the lake");
    String region = settings.required("AWS_REGION", "the region of both");
    Optional<Cors> cors =
        settings.required("ALLOWED_ORIGINS", "which web pages may ask", Cors::parse);
    Optional<ZoneId> zone = settings.optional("CAMERA_ZONE", PhotosFunction::zone);
    Optional<URI> s3Endpoint = settings.s3Endpoint();
    settings.check();

    DefaultCredentialsProvider credentials = DefaultCredentialsProvider.builder().build();
    DynamoDbClient dynamo =
        DynamoDbClient.builder()
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    S3Place place = S3Place.of(s3Endpoint, bucket, region);
    return new PhotosHandler(
        new DynamoPhotoIndex(dynamo, table),
        new S3UrlSigner(credentials, place, Clock.systemUTC()),
        zone.orElse(ZoneOffset.UTC),
        cors.orElseThrow(),
        new JsonLog(System.out, PhotosHandler.NAME));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + name + "\" is no zone such as Europe/Berlin", e);
    }
  }

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    return handler.handle(event, context.getAwsRequestId());
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    Rehearsal.run();
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // Connections are opened and credentials fetched when they are needed.
  }
}
