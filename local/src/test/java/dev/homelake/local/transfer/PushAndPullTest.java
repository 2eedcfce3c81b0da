package dev.homelake.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeKey;
import dev.homelake.local.s3.TestLake;
import dev.homelake.silver.s3.S3Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, between lakes in folders and a bucket that nobody listens to. */
class PushAndPullTest {

  private static final String BUCKET = "s3://" + TestLake.BUCKET;
  private static final String BOOKS = "WhatsApp Chat - Lighthouse Book Club.zip";

  private static final Pattern FIELD =
      Pattern.compile("\"(source_key|uploaded_at|taken_at|taken_at_source)\":\"([^\"]+)\"");

  @TempDir Path folder;
  private TestLake account;
  private TestCredentials credentials;

  @BeforeEach
  void start() throws IOException {
    account = TestLake.start(folder.resolve("account"));
    credentials = new TestCredentials(account.environment());
  }

  @AfterEach
  void stop() {
    credentials.close();
    account.close();
  }

  private LakeFolder lake(String name) {
    return new LakeFolder(folder.resolve(name));
  }

  private CommandLineRun run(Object... arguments) {
    return CommandLineRun.onS3(account.environment(), arguments);
  }

  private CommandLineRun push(String from, Object... more) {
    return run(
        Stream.concat(Stream.of("push", BUCKET, "--lake", lake(from).root()), Stream.of(more))
            .toArray());
  }

  private CommandLineRun pull(String to, Object... more) {
    return run(
        Stream.concat(
                Stream.of("pull", BUCKET, "--no-silver", "--lake", lake(to).root()),
                Stream.of(more))
            .toArray());
  }

  private void bring(String lake, Path... files) {
    CommandLineRun run =
        CommandLineRun.of(
            Stream.concat(
                    Stream.of("import", "--no-silver", "--lake", lake(lake).root()),
                    Stream.of(files))
                .toArray());
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
  }

  private static List<String> files(LakeFolder lake, Area area) throws IOException {
    Path root = lake.object(area.prefix());
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void lakeGoesToTheBucketAndComesBackWholeElsewhere() throws IOException {
    bring(
        "one",
        CommandLineRun.CHATS.resolve(BOOKS),
        CommandLineRun.ROOT.resolve("sample-data/photos/DSC_0417.JPG"));

    CommandLineRun push = push("one");
    assertThat(push.err()).isEmpty();
    assertThat(push.exitCode()).isEqualTo(Exit.DONE);
    assertThat(push.out())
        .contains("5 objects copied to s3://lake", "0 of 3 photos and 0 of 1 uploads there");
    assertThat(account.keys("silver/")).isEmpty();
    assertThat(account.keys("photos/")).isEmpty();

    CommandLineRun pull = pull("two");
    assertThat(pull.err()).isEmpty();
    assertThat(pull.exitCode()).isEqualTo(Exit.DONE);
    for (Area area :
        List.of(
            Area.BRONZE_WHATSAPP,
            Area.RAW_PHOTOS,
            Area.UPLOADS_LANDING,
            Area.RECEIPTS_WHATSAPP,
            Area.PHOTO_THUMBNAILS,
            Area.STATE)) {
      assertThat(files(lake("two"), area)).isEqualTo(files(lake("one"), area)).isNotEmpty();
    }
    assertThat(photos("two")).isEqualTo(photos("one")).hasSize(4 * 3);

    assertThat(pull("two").out()).contains("0 objects copied", "3 already there");
    assertThat(push("two").out()).contains("0 objects copied");
  }

  /** What the API says of photos, but for addresses and parts of seconds. */
  private List<String> photos(String lake) {
    String json = CommandLineRun.of("api", "--lake", lake(lake).root(), "/photos").out();
    return FIELD
        .matcher(json)
        .results()
        .map(field -> field.group(1) + " " + field.group(2).replaceFirst("\\.\\d+Z", "Z"))
        .sorted()
        .toList();
  }

  @Test
  void pictureThatWasRemovedFromTheGalleryDoesNotComeBackOutOfItsZip() throws IOException {
    bring("one", CommandLineRun.CHATS.resolve(BOOKS));
    String removed = files(lake("one"), Area.RAW_PHOTOS).get(0);
    Files.delete(lake("one").object(Area.RAW_PHOTOS.key(removed)));

    push("one");
    pull("two");

    assertThat(files(lake("two"), Area.RAW_PHOTOS)).hasSize(1).doesNotContain(removed);
    assertThat(files(lake("two"), Area.BRONZE_WHATSAPP)).hasSize(1);
  }

  @Test
  void pullBringsToALakeWithOtherThingsAndKeepsThem() throws IOException {
    Path mine = Files.writeString(folder.resolve("note.txt.bak"), "mine");
    bring("one", mine);
    push("one", "--force");
    Files.writeString(mine, "theirs");
    bring("two", mine);
    account.put("raw-photos/folder/", new byte[0]);

    CommandLineRun pull = pull("two");

    assertThat(pull.exitCode()).isEqualTo(Exit.DONE);
    assertThat(pull.out()).contains("1 copied under another name", "both are kept");
    assertThat(files(lake("two"), Area.MISC)).hasSize(2);
    assertThat(lake("two").object("misc/note.txt.bak")).hasContent("theirs");
  }

  @Test
  void dryRunsCopyNothingAndMakeNoLake() throws IOException {
    bring("one", CommandLineRun.CHATS.resolve(BOOKS));

    assertThat(push("one", "--dry-run").out()).contains("4 objects would be copied", "1 to copy");
    assertThat(account.keys("")).isEmpty();

    push("one");
    assertThat(pull("two", "--dry-run").out()).contains("4 objects would be copied from");
    assertThat(lake("two").root()).doesNotExist();
  }

  @Test
  void bucketOfSomethingElseIsRefusedUnlessForced() {
    bring("one", CommandLineRun.CHATS.resolve(BOOKS));
    account.put("website/index.html", "<html>".getBytes(UTF_8));

    CommandLineRun refused = push("one");
    assertThat(refused.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(refused.err())
        .contains("there are other things in s3://lake, and no lake", "--force");
    assertThat(pull("two").err()).contains("there is no lake in s3://lake");
    assertThat(lake("two").root()).doesNotExist();

    assertThat(push("one", "--force").exitCode()).isEqualTo(Exit.DONE);
    assertThat(account.keys("website/")).hasSize(1);
  }

  @Test
  void lakeIsNotPushedOntoItself() throws IOException {
    bring("one", CommandLineRun.CHATS.resolve(BOOKS));
    // As a shell has it that was set up for a lake's own S3, while that lake is at work.
    LakeKey key = LakeKey.read(lake("one")).orElseThrow();
    assertThat(key.endpoint()).isPresent();
    AccountBucket bucket =
        new AccountBucket(BucketAddress.of("s3://lake"), TwoBuckets.side(account));

    assertThat(
            bucket.isAt(
                key.endpoint().orElseThrow(),
                S3Access.of(
                    Map.of(
                        "AWS_ENDPOINT_URL_S3",
                        "http://localhost:" + key.endpoint().orElseThrow().getPort())),
                "lake"))
        .isTrue();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(push("none").exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(push("none").err()).contains("there is no lake in");
    CommandLineRun noBucket = run("pull", "s3://no-such-lake", "--lake", lake("two").root());
    assertThat(noBucket.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(noBucket.err()).contains("cannot use s3://no-such-lake: there is no such bucket");
  }
}
