package dev.homelake.starter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.homelake.edge.bucket.S3Bucket;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.settings.Settings;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The function as AWS Lambda makes it: {@code dev.homelake.starter.StarterFunction::handleRequest}.
 * The one place where clients are made and the environment is read. The SDK finds region,
 * credentials and {@code AWS_ENDPOINT_URL_S3} by itself.
 *
 * <table>
 * <caption>Its environment</caption>
 * <tr><td>LAKE_BUCKET</td><td>the lake's bucket</td></tr>
 * <tr><td>SILVER_JOB</td><td>the name of the Glue job that makes the table</td></tr>
 * </table>
 *
 * <p>Not made for SnapStart: nobody waits for it, and the run that it starts takes minutes.
 */
public final class StarterFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final StarterHandler handler;

  /** For the Lambda runtime. */
  public StarterFunction() {
    this.handler = handler(System.getenv());
  }

  static StarterHandler handler(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    String bucket = settings.required("LAKE_BUCKET", "the bucket of the lake");
    String job = settings.required("SILVER_JOB", "the job that makes the table");
    settings.check();

    S3Client s3 = S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    GlueClient glue =
        GlueClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    return new StarterHandler(
        new StartSilver(new S3Bucket(s3, bucket), new GlueJobRuns(glue, job)),
        new JsonLog(System.out, StarterHandler.NAME));
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return handler.handle(event, context.getAwsRequestId());
  }
}
