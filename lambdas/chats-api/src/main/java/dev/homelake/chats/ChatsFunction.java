package dev.homelake.chats;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.chats.insights.S3TableVersion;
import dev.homelake.chats.messages.ChatsHandler;
import dev.homelake.chats.queries.AthenaMessages;
import dev.homelake.chats.queries.Patience;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.settings.Settings;
import dev.homelake.edge.signing.S3Place;
import dev.homelake.edge.signing.S3UrlSigner;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;

/**
 * The function as AWS Lambda makes it: {@code dev.homelake.chats.ChatsFunction::handleRequest}. The
 * one place where clients are made and the environment is read.
 *
 * <table>
 * <caption>Its environment</caption>
 * <tr><td>LAKE_BUCKET</td><td>the lake's bucket, where the silver job keeps its manifest</td></tr>
 * <tr><td>LAKE_DATABASE</td><td>the catalog's database that has the table</td></tr>
 * <tr><td>ATHENA_WORKGROUP</td><td>says where results go and how much a query may read</td></tr>
 * <tr><td>ALLOWED_ORIGINS</td><td>web pages that may ask, with commas between them</td></tr>
 * <tr><td>AWS_REGION</td><td>set by Lambda</td></tr>
 * <tr><td>AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL_ATHENA, AWS_ENDPOINT_URL</td>
 *     <td>if it is not AWS that answers</td></tr>
 * </table>
 *
 * <p>Before SnapStart takes its picture an invented request is answered, so that what that loads is
 * in the picture; nothing is asked of AWS and nothing unique is made.
 */
public final class ChatsFunction
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>, Resource {

  private final Routes routes;

  /** For the Lambda runtime. */
  public ChatsFunction() {
    this.routes = routes(System.getenv());
    Core.getGlobalContext().register(this);
  }

  static Routes routes(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    String bucket = settings.required("LAKE_BUCKET", "the bucket of the lake");
    String database = settings.required("LAKE_DATABASE", "the catalog's database");
    String workgroup = settings.required("ATHENA_WORKGROUP", "the workgroup of Athena");
    String region = settings.required("AWS_REGION", "the region of all of them");
    Optional<Cors> cors =
        settings.required("ALLOWED_ORIGINS", "which web pages may ask", Cors::parse);
    Optional<URI> s3Endpoint = settings.s3Endpoint();
    settings.check();

    DefaultCredentialsProvider credentials = DefaultCredentialsProvider.builder().build();
    AthenaClient athena =
        AthenaClient.builder()
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    S3Place place = S3Place.of(s3Endpoint, bucket, region);
    return Routes.of(
        new AthenaMessages(athena, database, workgroup, Patience.USUAL),
        new S3TableVersion(new S3UrlSigner(credentials, place, Clock.systemUTC())),
        cors.orElseThrow(),
        new JsonLog(System.out, ChatsHandler.NAME));
  }

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    return routes.handle(event, context.getAwsRequestId());
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
