package dev.homelake.photo;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Buckets;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.events.EachObject;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.events.ObjectEvent.Kind;
import dev.homelake.edge.events.Sequencer;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.DynamoPhotoIndex;
import dev.homelake.edge.rehearsal.FixedAnswers;
import dev.homelake.edge.rehearsal.S3Rehearsal;
import dev.homelake.photo.capture.TakenAtLadder;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.thumbnail.Thumbnailer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Settles an invented photo with everything as it is in earnest except for the network and the
 * credentials, so that the classes are loaded and libvips has decoded a picture.
 */
final class Rehearsal {

  private static final String REQUEST = "rehearsal";

  private Rehearsal() {}

  /** Settles it; returns the line of the log, which says what became of it. */
  static String run(Thumbnailer thumbnailer) throws IOException {
    Buckets buckets = S3Rehearsal.buckets();
    Bucket bucket = buckets.named(REQUEST);
    String key = Area.RAW_PHOTOS.key("rehearsal.jpg");
    byte[] photo = photo();
    bucket.put(key, Content.of("image/jpeg", photo));
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    StaticCredentialsProvider nobody =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "none"));
    try (DynamoDbClient dynamo =
            DynamoDbClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(nobody)
                .httpClient(FixedAnswers.always("{}"))
                .build();
        PrintStream log = new PrintStream(logged, false, StandardCharsets.UTF_8)) {
      SettlePhoto useCase =
          new SettlePhoto(
              buckets,
              new DynamoPhotoIndex(dynamo, REQUEST),
              new ImageInspector(ImageLimits.standard()),
              thumbnailer,
              new TakenAtLadder(ZoneOffset.UTC));
      new EachObject(useCase, new JsonLog(log, REQUEST))
          .run(List.of(created(bucket, key, photo.length)), REQUEST);
      return logged.toString(StandardCharsets.UTF_8);
    }
  }

  private static ObjectEvent created(Bucket bucket, String key, int size) {
    return new ObjectEvent(
        bucket.name(),
        key,
        Kind.CREATED,
        size,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Sequencer("1")),
        Instant.EPOCH);
  }

  private static byte[] photo() throws IOException {
    try (InputStream in = Rehearsal.class.getResourceAsStream("rehearsal.jpg")) {
      return in.readAllBytes();
    }
  }
}
