package dev.homelake.photo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.TestS3;
import dev.homelake.edge.events.RecordedEvent;
import dev.homelake.edge.events.RecordsFailedException;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.MemoryPhotoIndex;
import dev.homelake.photo.pictures.Jpeg;
import dev.homelake.photo.pictures.Pictures;
import dev.homelake.photo.thumbnail.NativeLibraryException;
import dev.homelake.photo.thumbnail.TestVips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function on S3, with events as AWS sends them. */
class PhotoProcessorHandlerTest {

  private static final String PATH = "Zoë + Bob's party 🎉/IMG_0001.jpg";
  private static final String BAD = "100% sure (1).png";

  private final MemoryPhotoIndex index = new MemoryPhotoIndex();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private TestS3 s3;
  private Bucket bucket;

  @BeforeEach
  void startS3(@TempDir Path folder) throws Exception {
    s3 = TestS3.start(folder);
    bucket = s3.bucket("homelake-main");
    bucket.put("raw-photos/" + PATH, jpeg());
    bucket.put("raw-photos/" + BAD, Content.of("image/png", "no png".getBytes(UTF_8)));
  }

  private static Content jpeg() {
    return Content.of("image/jpeg", Jpeg.baseline(Pictures.corners(600, 400)));
  }

  @AfterEach
  void stopS3() throws Exception {
    s3.close();
  }

  @Test
  void photosComeAndGo() throws IOException {
    handle(bucket, "created.json");

    assertThat(bucket.list(""))
        .containsExactlyInAnyOrder(
            "raw-photos/" + PATH,
            "photos/originals/" + PATH,
            "photos/thumbnails/" + PATH,
            "raw-photos/" + BAD,
            "receipts/photos/" + BAD + ".json");
    assertThat(bucket.head("photos/thumbnails/" + PATH).orElseThrow().contentType())
        .isEqualTo("image/jpeg");
    assertThat(index.photos()).hasSize(1);

    bucket.delete("raw-photos/" + PATH);
    handle(bucket, "removed.json");

    assertThat(bucket.list(""))
        .containsExactlyInAnyOrder("raw-photos/" + BAD, "receipts/photos/" + BAD + ".json");
    assertThat(index.photos()).isEmpty();
  }

  @Test
  void logSaysWhatBecameOfEachWithoutNames() throws IOException {
    handle(bucket, "created.json");

    assertThat(logged.toString(UTF_8).lines()).hasSize(2);
    assertThat(logged.toString(UTF_8))
        .contains("\"code\":\"STORED\"", "\"code\":\"REJECTED\"", "\"request_id\":\"request 1\"")
        .contains("\"rejection\":\"NOT_AN_IMAGE\"")
        .doesNotContain("IMG_0001", "party", "sure");
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersFromBeingSettled() {
    CrowdedBucket broken =
        new CrowdedBucket(
            bucket,
            (call, key) -> {
              if (key.endsWith("IMG_0001.jpg")) {
                throw new IOException("no answer");
              }
            });

    assertThatThrownBy(() -> handle(broken, "created.json"))
        .isInstanceOf(RecordsFailedException.class);

    assertThat(logged.toString(UTF_8)).contains("\"FAILED\"", "\"REJECTED\"");
  }

  private void handle(Bucket seen, String event) {
    JsonLog log = new JsonLog(new PrintStream(logged, true, UTF_8), PhotoProcessorHandler.NAME);
    new PhotoProcessorHandler(new PhotoLake(bucket).processor(seen, index), log)
        .handle(RecordedEvent.read(getClass(), event, S3Event.class), "request 1");
  }

  @Test
  void rehearsalGoesAllTheWay() throws IOException {
    assertThat(Rehearsal.run(TestVips.thumbnailer()))
        .contains("\"code\":\"STORED\"")
        .hasLineCount(1);
  }

  @Test
  void whatIsMissingInTheEnvironmentIsSaid() {
    assertThatThrownBy(() -> new PhotoProcessorFunction(Map.of("CAMERA_ZONE", "Berlin")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("PHOTOS_TABLE")
        .hasMessageContaining("\"Berlin\" is no zone");
  }

  @Test
  void packageWithoutItsLibraryDoesNotStart(@TempDir Path empty) {
    Map<String, String> environment =
        Map.of("PHOTOS_TABLE", "photos", "LAMBDA_TASK_ROOT", empty.toString());

    assertThatThrownBy(() -> new PhotoProcessorFunction(environment))
        .isInstanceOf(NativeLibraryException.class);
  }
}
