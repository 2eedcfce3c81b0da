package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.bronze.Delivery.Told;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.log.JsonLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** A bucket with the handler at it. */
final class Lake {

  static final Path SAMPLES = Path.of("..", "..", "sample-data", "chats");
  static final Instant NOVEMBER = Instant.parse("2026-11-22T19:20:00Z");

  private final Bucket bucket;
  private final BronzeHandler handler;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private int sequence = 100;

  Lake(Bucket bucket, Path temporary) {
    this(bucket, temporary, Limits.withTemporarySpace(1L << 30));
  }

  Lake(Bucket bucket, Path temporary, Limits limits) {
    this.bucket = bucket;
    this.handler =
        new BronzeHandler(
            new ReceiveUpload(name -> bucket, temporary, limits),
            new JsonLog(new PrintStream(log, true, UTF_8), BronzeHandler.NAME));
  }

  /** Stores an object and gives the event that S3 would send of it. */
  Told put(String key, byte[] content, Instant time) throws IOException {
    bucket.put(key, Content.of("text/plain", content));
    return Told.created(key, Integer.toHexString(sequence++), time)
        .version(bucket.head(key).orElseThrow().versionId());
  }

  Told put(String key, byte[] content) throws IOException {
    return put(key, content, NOVEMBER);
  }

  /** Removes an object and gives the event that S3 would send of it. */
  Told remove(String key) throws IOException {
    bucket.delete(key);
    return Told.removed(key, Integer.toHexString(sequence++), NOVEMBER);
  }

  void deliver(Told... records) {
    handler.handle(Delivery.of(records), "request 1");
  }

  void upload(String key, byte[] content) throws IOException {
    deliver(put(key, content));
  }

  JsonNode receipt(String upload) throws IOException {
    return JsonNode.parser().parse(text("receipts/whatsapp/" + upload + ".json"));
  }

  String text(String key) throws IOException {
    return new String(bytes(key), UTF_8);
  }

  byte[] bytes(String key) throws IOException {
    ObjectInfo object = bucket.head(key).orElseThrow(() -> new AssertionError("no " + key));
    try (InputStream in = bucket.open(object)) {
      return in.readAllBytes();
    }
  }

  List<String> bronze() throws IOException {
    return bucket.list("bronze/");
  }

  List<String> pictures() throws IOException {
    return bucket.list("raw-photos/");
  }

  Bucket bucket() {
    return bucket;
  }

  String log() {
    return log.toString(UTF_8);
  }

  /** Everything that the function makes, but for claims. */
  Map<String, String> outputs() throws IOException {
    Map<String, String> outputs = new TreeMap<>();
    for (String area : List.of("bronze/", "receipts/", "raw-photos/")) {
      for (String key : bucket.list(area)) {
        outputs.put(key, text(key));
      }
    }
    return outputs;
  }
}
