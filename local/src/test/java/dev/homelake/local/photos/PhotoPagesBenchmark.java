package dev.homelake.local.photos;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.edge.api.ApiEvents;
import dev.homelake.edge.api.Cors;
import dev.homelake.edge.events.Sequencer;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.Camera;
import dev.homelake.edge.photos.Dimensions;
import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.PhotoId;
import dev.homelake.edge.photos.PhotoKeys;
import dev.homelake.edge.photos.Tag;
import dev.homelake.edge.photos.Taken;
import dev.homelake.edge.photos.TakenAtSource;
import dev.homelake.edge.signing.S3Place;
import dev.homelake.edge.signing.S3UrlSigner;
import dev.homelake.photos.PhotosHandler;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * What a page of 60 photos costs by how many photos there are: the newest, one from the middle, and
 * a tag that three photos have. Run by {@code benchmarks/functions/run pages}, with the index in
 * SQLite; nothing here is a test.
 */
@SuppressWarnings("SystemOut") // Its table is for people.
class PhotoPagesBenchmark {

  private static final Instant FIRST = Instant.parse("2010-01-01T00:00:00Z");
  private static final int WARM_UP = 300;
  private static final int MEASURED = 1000;

  @TempDir Path folder;

  @Test
  void measure() {
    String sizes = System.getProperty("benchmark.photos", "10,1000");
    System.out.println("| photos | page | photos on it | p50, ms | p99, ms |");
    System.out.println("| ---: | --- | ---: | ---: | ---: |");
    for (String size : sizes.split(",")) {
      int photos = Integer.parseInt(size);
      try (SqlitePhotoIndex index = SqlitePhotoIndex.open(folder.resolve(size + ".sqlite"))) {
        for (int number = 0; number < photos; number++) {
          index.put(photo(number, photos));
        }
        PhotosHandler handler = handler(index);
        row(handler, photos, "newest by upload");
        row(handler, photos, "newest by time taken", "sort_by", "taken_at");
        row(handler, photos, "rare tag", "tag", "flash");
        middle(handler, photos);
      }
    }
  }

  private static void middle(PhotosHandler handler, int photos) {
    String cursor = "";
    for (int seen = 0; seen < Math.min(photos / 2, 20_000); seen += 200) {
      String link =
          (cursor == null
                  ? get(handler, "limit", "200")
                  : get(handler, "limit", "200", "cursor", cursor))
              .getHeaders()
              .get("Link");
      if (link == null) {
        return;
      }
      cursor = link.substring(9, link.indexOf('&'));
    }
    row(handler, photos, "far back", "cursor", cursor);
  }

  private static void row(PhotosHandler handler, int photos, String page, String... parameters) {
    long[] nanos = new long[MEASURED];
    APIGatewayProxyResponseEvent answer = null;
    for (int i = -WARM_UP; i < MEASURED; i++) {
      long start = System.nanoTime();
      answer = get(handler, parameters);
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %d | %.2f | %.2f |%n",
        photos,
        page,
        answer.getBody().split("\"photo_id\"", -1).length - 1,
        nanos[MEASURED / 2] / 1e6,
        nanos[MEASURED * 99 / 100] / 1e6);
  }

  private static APIGatewayProxyResponseEvent get(PhotosHandler handler, String... parameters) {
    APIGatewayProxyResponseEvent answer = handler.handle(ApiEvents.get(parameters), "request");
    if (answer.getStatusCode() != 200) {
      throw new IllegalStateException(answer.getBody());
    }
    return answer;
  }

  private static PhotosHandler handler(SqlitePhotoIndex index) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new PhotosHandler(
        index,
        new S3UrlSigner(
            StaticCredentialsProvider.create(
                AwsSessionCredentials.create("id", "key", "t".repeat(1000))),
            S3Place.onAws("lake", "eu-west-1"),
            Clock.systemUTC()),
        ZoneOffset.UTC,
        new Cors(List.of("*")),
        new JsonLog(nowhere, "benchmark"));
  }

  private static Photo photo(int number, int photos) {
    String path = "2024/03/IMG-%08d.jpg".formatted(number);
    Set<Tag> tags = EnumSet.of(number % 3 == 0 ? Tag.PORTRAIT : Tag.LANDSCAPE);
    if (number % (photos / 3) == 1) {
      tags.add(Tag.FLASH);
    }
    Instant time = FIRST.plus(Duration.ofMinutes(number * 60L));
    return new Photo(
        PhotoId.ofSourceKey("raw-photos/" + path),
        path.substring(path.lastIndexOf('/') + 1),
        new PhotoKeys(
            "raw-photos/" + path, "photos/originals/" + path, "photos/thumbnails/" + path),
        new Dimensions(4032, 3024),
        3_456_789,
        "image/jpeg",
        time,
        new Taken(time.minusSeconds(number % 1000 * 86_400L), TakenAtSource.EXIF),
        new Camera(Optional.of("Fujifilm"), Optional.of("X100V")),
        tags,
        new Sequencer("0055AED6DCD90281E5"));
  }
}
