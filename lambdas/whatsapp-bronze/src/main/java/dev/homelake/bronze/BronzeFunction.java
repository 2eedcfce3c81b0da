package dev.homelake.bronze;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.bucket.Buckets;
import dev.homelake.edge.bucket.S3Bucket;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.rehearsal.S3Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The function as AWS Lambda makes it: {@code dev.homelake.bronze.BronzeFunction::handleRequest}.
 * The one place where clients are made. The SDK reads region, credentials and {@code
 * AWS_ENDPOINT_URL_S3} from the environment; there is nothing else to configure. The largest zip is
 * what the function's temporary storage holds.
 *
 * <p>Before SnapStart takes its picture the handler's way is gone once over made-up data, so that
 * its classes are loaded; nothing is asked of AWS and nothing unique is made.
 */
public final class BronzeFunction implements RequestHandler<S3Event, Void>, Resource {

  private final BronzeHandler handler;

  /** For the Lambda runtime. */
  public BronzeFunction() throws IOException {
    S3Client s3 =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
            .build();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Buckets buckets = name -> new S3Bucket(s3, name);
    long space = Files.getFileStore(temporary).getUsableSpace();
    ReceiveUpload useCase = new ReceiveUpload(buckets, temporary, Limits.withTemporarySpace(space));
    this.handler = new BronzeHandler(useCase, new JsonLog(System.out, BronzeHandler.NAME));
    Core.getGlobalContext().register(this);
  }

  @Override
  public Void handleRequest(S3Event event, Context context) {
    handler.handle(event, context.getAwsRequestId());
    return null;
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws Exception {
    Rehearsal.run(S3Rehearsal.buckets());
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // Connections are opened when they are needed.
  }
}
