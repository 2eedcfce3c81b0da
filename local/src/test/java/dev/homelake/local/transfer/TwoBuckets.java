package dev.homelake.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.bronze.BronzeShelf;
import dev.homelake.local.s3.TestLake;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Two buckets on S3s of their own, and copies from one to the other. */
final class TwoBuckets implements AutoCloseable {

  private static final PartSizes LARGE = PartSizes.standard();

  private final TestLake from;
  private final TestLake to;

  private TwoBuckets(TestLake from, TestLake to) {
    this.from = from;
    this.to = to;
  }

  static TwoBuckets in(Path folder) throws IOException {
    return in(folder, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** Requests pass through what is made of their stores. */
  static TwoBuckets in(
      Path folder, UnaryOperator<BlobStore> aroundFrom, UnaryOperator<BlobStore> aroundTo)
      throws IOException {
    return new TwoBuckets(
        TestLake.start(folder.resolve("from"), aroundFrom),
        TestLake.start(folder.resolve("to"), aroundTo));
  }

  TestLake from() {
    return from;
  }

  TestLake to() {
    return to;
  }

  Tally copy() throws InterruptedException {
    return copy(LARGE);
  }

  Tally copy(PartSizes sizes) throws InterruptedException {
    return copy(from, to, sizes);
  }

  /** The other way round. */
  Tally copyBack() throws InterruptedException {
    return copy(to, from, LARGE);
  }

  private static Tally copy(TestLake from, TestLake to, PartSizes sizes)
      throws InterruptedException {
    CopyRun run = run(sizes);
    return run.run(plan(run, side(from), side(to)));
  }

  Plan plan() {
    return plan(run(LARGE), side(from), side(to));
  }

  /** With little room on the other side. */
  Plan plan(LongConsumer room) {
    return run(LARGE).plan(side(from), side(to), side(to), room, FileNames::fit);
  }

  /** With another side, of which nothing is known. */
  Plan planTo(S3Side other) {
    return run(LARGE).plan(side(from), other, Listings.NOTHING, bytes -> {}, FileNames::fit);
  }

  /** Removes all from both, and forgets what was asked of them. */
  void empty() {
    empty(from);
    empty(to);
  }

  /** Removes all from a bucket. */
  static void empty(TestLake lake) {
    lake.keys("")
        .forEach(
            key -> lake.client().deleteObject(request -> request.bucket(TestLake.BUCKET).key(key)));
    lake.counts().reset();
  }

  /** Does what was planned. */
  static Tally run(Plan plan) throws InterruptedException {
    return run(LARGE).run(plan);
  }

  private static Plan plan(CopyRun run, S3Side from, S3Side to) {
    return run.plan(from, to, to, bytes -> {}, FileNames::fit);
  }

  private static CopyRun run(PartSizes sizes) {
    Terminal nowhere =
        new Terminal(
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Terminal.Traits.plain());
    return new CopyRun(nowhere, sizes);
  }

  static S3Side side(TestLake lake) {
    return new S3Side(lake.client(), TestLake.BUCKET);
  }

  /** Puts an object where it is copied from. */
  void put(String key, String content) {
    from.put(key, content.getBytes(UTF_8));
  }

  /** The same with what people say of it. */
  void put(String key, String content, String type, Map<String, String> metadata) {
    from.client()
        .putObject(
            request ->
                request.bucket(TestLake.BUCKET).key(key).contentType(type).metadata(metadata),
            RequestBody.fromString(content));
  }

  /** An accepted export: in the archive, with its claim; tells its key. */
  static String archive(TestLake lake, String name, String content) {
    String hash = sha256(content);
    String key =
        "bronze/whatsapp/year=2024/month=03/%s--%s.txt".formatted(name, hash.substring(0, 16));
    lake.put(key, content.getBytes(UTF_8));
    lake.put(BronzeShelf.claimKey(hash), "{\"bronze_key\":\"%s\"}".formatted(key).getBytes(UTF_8));
    return key;
  }

  static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The receipt of an upload that was accepted. */
  void receipt(String uploadKey, String bronzeKey) {
    String eTag = head(from, uploadKey).eTag().replace("\"", "");
    put(
        "receipts/whatsapp/" + uploadKey.substring(uploadKey.indexOf('/') + 1) + ".json",
        """
        {"status":"accepted","upload":{"key":"%s","etag":"%s","sequencer":"FF"},"bronze_key":"%s"}"""
            .formatted(uploadKey, eTag, bronzeKey));
  }

  static HeadObjectResponse head(TestLake lake, String key) {
    return lake.client().headObject(request -> request.bucket(TestLake.BUCKET).key(key));
  }

  /** All that is in the other bucket. */
  Map<String, String> there() {
    return contents(to);
  }

  static Map<String, String> contents(TestLake lake) {
    Map<String, String> contents = new TreeMap<>();
    lake.keys("").forEach(key -> contents.put(key, new String(lake.get(key), UTF_8)));
    return contents;
  }

  @Override
  public void close() {
    from.close();
    to.close();
  }
}
