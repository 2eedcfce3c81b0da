package dev.homelake.photo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.bucket.S3Bucket;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.DynamoPhotoIndex;
import dev.homelake.edge.settings.Settings;
import dev.homelake.photo.capture.TakenAtLadder;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.thumbnail.NativeFolder;
import dev.homelake.photo.thumbnail.Platform;
import dev.homelake.photo.thumbnail.Thumbnailer;
import dev.homelake.photo.thumbnail.VipsThumbnailer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The function as AWS Lambda makes it: {@code
 * dev.homelake.photo.PhotoProcessorFunction::handleRequest}. The one place where clients are made
 * and the environment is read.
 *
 * <table>
 * <caption>Its environment</caption>
 * <tr><td>PHOTOS_TABLE</td><td>name of the table of photos</td></tr>
 * <tr><td>CAMERA_ZONE</td><td>zone of clocks that do not say theirs, such as Europe/Berlin; UTC
 *     if it is not set</td></tr>
 * <tr><td>LAMBDA_TASK_ROOT</td><td>set by Lambda: where the function's files are</td></tr>
 * </table>
 *
 * <p>The SDK itself reads the region, the credentials, {@code AWS_ENDPOINT_URL_S3} and {@code
 * AWS_ENDPOINT_URL_DYNAMODB}.
 *
 * <p>Before SnapStart takes its picture an invented photo is settled, so that the classes are
 * loaded and libvips is warm; nothing is asked of AWS and nothing unique is made.
 */
public final class PhotoProcessorFunction implements RequestHandler<S3Event, Void>, Resource {

  private final Thumbnailer thumbnailer;
  private final PhotoProcessorHandler handler;

  /** For the Lambda runtime. */
  public PhotoProcessorFunction() {
    this(System.getenv());
    Core.getGlobalContext().register(this);
  }

  PhotoProcessorFunction(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    String table = settings.required("PHOTOS_TABLE", "the table of photos");
    String root = settings.required("LAMBDA_TASK_ROOT", "the folder of the function's files");
    Optional<ZoneId> zone = settings.optional("CAMERA_ZONE", PhotoProcessorFunction::zone);
    settings.check();

    thumbnailer =
        VipsThumbnailer.open(new NativeFolder(Path.of(root, "native")).library(Platform.current()));
    S3Client s3 =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
            .build();
    DynamoDbClient dynamo =
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    SettlePhoto useCase =
        new SettlePhoto(
            name -> new S3Bucket(s3, name),
            new DynamoPhotoIndex(dynamo, table),
            new ImageInspector(ImageLimits.standard()),
            thumbnailer,
            new TakenAtLadder(zone.orElse(ZoneOffset.UTC)));
    handler =
        new PhotoProcessorHandler(useCase, new JsonLog(System.out, PhotoProcessorHandler.NAME));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + name + "\" is no zone such as Europe/Berlin", e);
    }
  }

  @Override
  public Void handleRequest(S3Event event, Context context) {
    handler.handle(event, context.getAwsRequestId());
    return null;
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws IOException {
    Rehearsal.run(thumbnailer);
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // Connections are opened, and credentials fetched, when they are needed.
  }
}
