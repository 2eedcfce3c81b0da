package dev.homelake.photo;

import dev.homelake.edge.bucket.Buckets;
import dev.homelake.edge.bucket.S3Bucket;
import dev.homelake.edge.events.EachObject;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.DynamoPhotoIndex;
import dev.homelake.edge.photos.PhotoIndex;
import dev.homelake.edge.settings.Settings;
import dev.homelake.photo.capture.TakenAtLadder;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.thumbnail.NativeFolder;
import dev.homelake.photo.thumbnail.Platform;
import dev.homelake.photo.thumbnail.Thumbnailer;
import dev.homelake.photo.thumbnail.VipsThumbnailer;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Puts the function together.
 *
 * <table>
 * <caption>Its environment</caption>
 * <tr><td>PHOTOS_TABLE</td><td>name of the table of photos</td></tr>
 * <tr><td>CAMERA_ZONE</td><td>zone of clocks that do not say theirs, such as Europe/Berlin; UTC
 *     if it is not set</td></tr>
 * <tr><td>LAMBDA_TASK_ROOT</td><td>set by Lambda: where the function's files are</td></tr>
 * </table>
 *
 * <p>The SDK itself reads the region, the credentials and {@code AWS_ENDPOINT_URL_S3} and {@code
 * AWS_ENDPOINT_URL_DYNAMODB}.
 */
public final class PhotoProcessorFunction {

  private static final String NAME = "photo-processor";

  private PhotoProcessorFunction() {}

  /** The function over a lake, an index and a maker of thumbnails, wherever they come from. */
  public static EachObject records(
      Buckets buckets, PhotoIndex index, Thumbnailer thumbnailer, ZoneId cameraZone, JsonLog log) {
    return new EachObject(
        new SettlePhoto(
            buckets,
            index,
            new ImageInspector(ImageLimits.standard()),
            thumbnailer,
            new TakenAtLadder(cameraZone)),
        log);
  }

  static EachObject records(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    String table = settings.required("PHOTOS_TABLE", "the table of photos");
    Optional<ZoneId> zone = settings.optional("CAMERA_ZONE", PhotoProcessorFunction::zone);
    settings.check();

    S3Client s3 =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
            .build();
    DynamoDbClient dynamo =
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    return records(
        name -> new S3Bucket(s3, name),
        new DynamoPhotoIndex(dynamo, table),
        thumbnailer(environment),
        zone.orElse(ZoneOffset.UTC),
        new JsonLog(System.out, NAME));
  }

  static Thumbnailer thumbnailer(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    String root = settings.required("LAMBDA_TASK_ROOT", "the folder of the function's files");
    settings.check();
    NativeFolder folder = new NativeFolder(Path.of(root, "native"));
    return VipsThumbnailer.open(folder.library(Platform.current()));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + name + "\" is no zone such as Europe/Berlin", e);
    }
  }
}
