package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Buckets;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.S3Bucket;
import dev.homelake.edge.bucket.TestS3;
import dev.homelake.edge.events.RecordedEvent;
import dev.homelake.edge.events.RecordsFailedException;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.rehearsal.S3Rehearsal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded event, the handler, and S3. */
class BronzeOnS3Test {

  private static final String HIKERS = "WhatsApp Chat with Sunday Hikers 🥾.txt";
  private static final String BOOKS = "WhatsApp Chat - Lighthouse Book Club.zip";

  @TempDir Path folder;
  @TempDir Path temporary;

  @Test
  void takesInWhatARecordedEventTellsOf() throws Exception {
    try (TestS3 s3 = TestS3.start(folder)) {
      Bucket bucket = s3.bucket("homelake-main");
      put(bucket, "raw-whatsapp-uploads/" + HIKERS, HIKERS);
      put(bucket, "uploads-landing/Zoë's + Bob's 🎉 (1).zip", BOOKS);
      BronzeHandler handler = handler(s3);

      handler.handle(event(), "request 1");

      assertThat(bucket.list("bronze/")).hasSize(2);
      assertThat(bucket.list("receipts/"))
          .containsExactly(
              "receipts/whatsapp/" + HIKERS + ".json",
              "receipts/whatsapp/Zoë's + Bob's 🎉 (1).zip.json");
      assertThat(bucket.list("raw-photos/whatsapp/")).hasSize(2);
      assertThat(temporary).isEmptyDirectory();

      handler.handle(event(), "request 1");
      assertThat(bucket.list("")).hasSize(2 + 2 + 2 + 2 + 2);
    }
  }

  @Test
  void triesTheOtherRecordWhenOneFails() throws Exception {
    try (TestS3 s3 = TestS3.start(folder)) {
      Bucket bucket = s3.bucket("homelake-main");
      put(bucket, "raw-whatsapp-uploads/" + HIKERS, HIKERS);
      put(bucket, "uploads-landing/Zoë's + Bob's 🎉 (1).zip", BOOKS);
      ByteArrayOutputStream log = new ByteArrayOutputStream();
      BronzeHandler handler =
          new BronzeHandler(
              new ReceiveUpload(
                  name -> new S3Bucket(s3.client(), name),
                  folder.resolve("missing"),
                  Limits.withTemporarySpace(1 << 30)),
              new JsonLog(new PrintStream(log, true, UTF_8), BronzeHandler.NAME));

      assertThatThrownBy(() -> handler.handle(event(), "request 1"))
          .isInstanceOf(RecordsFailedException.class)
          .hasMessageContaining("1 of 2");
      assertThat(bucket.list("bronze/")).hasSize(1);
      assertThat(log.toString(UTF_8))
          .contains("ACCEPTED", "FAILED")
          .doesNotContain("Hikers", "Bob");
    }
  }

  @Test
  void rehearsesWithoutANetwork() throws Exception {
    Buckets buckets = S3Rehearsal.buckets();

    assertThat(Rehearsal.run(buckets)).contains("\"code\":\"ACCEPTED\"").hasLineCount(1);
    assertThat(buckets.named("rehearsal").head("receipts/whatsapp/_chat.txt.json")).isPresent();
  }

  private BronzeHandler handler(TestS3 s3) {
    return new BronzeHandler(
        new ReceiveUpload(
            name -> new S3Bucket(s3.client(), name), temporary, Limits.withTemporarySpace(1 << 30)),
        new JsonLog(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), "test"));
  }

  private static S3Event event() {
    return RecordedEvent.read(BronzeOnS3Test.class, "two-uploads.json", S3Event.class);
  }

  private static void put(Bucket bucket, String key, String sample) throws Exception {
    byte[] content = Files.readAllBytes(Lake.SAMPLES.resolve(sample));
    bucket.put(key, Content.of("text/plain", content));
  }
}
