package dev.homelake.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.signin.CognitoClient;
import dev.homelake.local.signin.CognitoClient.S3Credentials;
import dev.homelake.local.signin.CognitoClient.UserTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The platform as its users' programs see it: one lake, one start, real clients. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformTest {

  private static final Path HIKERS =
      CommandLineRun.CHATS.resolve("WhatsApp Chat with Sunday Hikers 🥾.txt");
  private static final Path CLUB =
      CommandLineRun.CHATS.resolve("WhatsApp Chat - Lighthouse Book Club.zip");
  private static final Path PHOTO =
      CommandLineRun.ROOT.resolve("sample-data/photos/IMG_20230521_074902.jpg");

  private RunningPlatform running;
  private UserTokens ana;
  private S3Credentials keys;

  @BeforeAll
  void start(@TempDir Path folder, @TempDir Path temporary) throws IOException {
    running = RunningPlatform.start(folder.resolve("lake"), temporary);
    ana = running.newUser("ana@example.org");
    keys = running.cognito().credentials(ana.id());
  }

  @AfterAll
  void stop() throws IOException {
    running.close();
  }

  @Test
  void takesUploadsTheWholeWay() throws Exception {
    assumeTrue(
        Files.exists(CommandLineRun.ROOT.resolve("glue-jobs/target/run-classpath")),
        "the job is built by 'mvn package', not by 'mvn test'");
    try (S3Client s3 = running.s3(keys)) {
      s3.putObject(
          put -> put.bucket("lake").key("raw-whatsapp-uploads/" + HIKERS.getFileName()),
          RequestBody.fromFile(HIKERS));
      s3.putObject(
          put -> put.bucket("lake").key("uploads-landing/" + CLUB.getFileName()),
          RequestBody.fromFile(CLUB));
    }
    try (S3Presigner presigner = running.presigner(keys)) {
      URI address =
          presigner
              .presignPutObject(
                  request ->
                      request
                          .signatureDuration(Duration.ofMinutes(5))
                          .putObjectRequest(
                              put -> put.bucket("lake").key("raw-photos/Zoë + me.jpg")))
              .url()
              .toURI();
      HttpRequest put =
          HttpRequest.newBuilder(address).PUT(HttpRequest.BodyPublishers.ofFile(PHOTO)).build();
      assertThat(running.send(put).statusCode()).isEqualTo(200);
    }

    RunningPlatform.await("three photos", () -> photos("").size() == 3);
    // Asked while the table grows: an answer that is remembered must not outlive it.
    RunningPlatform.await("both chats compared", () -> insight("chats-compared").size() == 2);
    RunningPlatform.await("both chats", () -> chats("?limit=500").size() == 100);

    assertThat(chats("?search=boots")).isNotEmpty();
    JsonNode photo = photos("?sort_by=taken_at&limit=1").get(0);
    for (String link : List.of("thumbnail_url", "original_url")) {
      URI address = URI.create(photo.field(link).orElseThrow().text());
      HttpResponse<String> picture = running.send(HttpRequest.newBuilder(address).build());
      assertThat(picture.statusCode()).isEqualTo(200);
      assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
      String tampered = address.toString().replace("X-Amz-Signature=", "X-Amz-Signature=0");
      assertThat(status(tampered)).isEqualTo(403);
      assertThat(status(address.toString().replaceFirst("photos/", "state/"))).isEqualTo(403);
    }
    CommandLineRun asked =
        CommandLineRun.of(
            "sql",
            "--lake",
            running.lake.root(),
            "--format",
            "csv",
            "SELECT count(*) AS n FROM whatsapp_messages");
    assertThat(asked.out()).isEqualToIgnoringNewLines("n100");
    RunningPlatform.await(
        "the end of the run",
        () -> running.notes.stream().anyMatch(note -> note.startsWith("the table is up to date")));
    assertThat(running.json("/status.json").field("contents").orElseThrow().toString())
        .contains("\"photos\"");
  }

  @Test
  void refusesWhoeverIsNotSignedIn() {
    assertThat(running.api("/photos", "").statusCode()).isEqualTo(401);
    assertThat(running.api("/photos", "no token").body())
        .isEqualTo("{\"message\":\"Unauthorized\"}");
    assertThat(running.api("/photos", ana.access()).statusCode()).isEqualTo(401);
    assertThat(running.api("/photos", forged(ana.id())).statusCode()).isEqualTo(401);
    assertThat(running.api("/photos", ana.id()).statusCode()).isEqualTo(200);
    assertThat(running.api("/photos", "Bearer " + ana.id()).statusCode()).isEqualTo(200);
    CognitoClient cognito = running.cognito();
    assertThat(cognito.trySignIn("ana@example.org", "Wrong horse 1!").error())
        .isEqualTo("NotAuthorizedException");
  }

  /** Somebody else's id in a token of Ana's. */
  private static String forged(String token) {
    String[] parts = token.split("\\.", -1);
    char last = parts[1].charAt(20);
    String payload = parts[1].substring(0, 20) + (last == 'A' ? 'B' : 'A') + parts[1].substring(21);
    return parts[0] + "." + payload + "." + parts[2];
  }

  @Test
  void keepsUsersToTheirUploads() {
    try (S3Client s3 = running.s3(keys)) {
      s3.putObject(put -> put.bucket("lake").key("misc/notes.bin"), RequestBody.fromString("mine"));
      assertThat(
              s3.getObjectAsBytes(get -> get.bucket("lake").key("misc/notes.bin")).asUtf8String())
          .isEqualTo("mine");
      assertThat(s3.listObjectsV2(list -> list.bucket("lake").prefix("misc/")).contents())
          .hasSize(1);
      s3.deleteObject(delete -> delete.bucket("lake").key("misc/notes.bin"));
      assertDenied(
          () ->
              s3.putObject(
                  put -> put.bucket("lake").key("silver/whatsapp/date=2024-01-01/x.parquet"),
                  RequestBody.fromString("forged")));
      assertDenied(
          () ->
              s3.putObject(
                  put -> put.bucket("lake").key("bronze/whatsapp/x.txt"),
                  RequestBody.fromString("forged")));
      assertDenied(
          () -> s3.getObjectAsBytes(get -> get.bucket("lake").key("state/whatsapp/files.json")));
      assertDenied(() -> s3.listObjectsV2(list -> list.bucket("lake").prefix("state/")));
      assertDenied(() -> s3.listObjectsV2(list -> list.bucket("lake")));
      assertDenied(s3::listBuckets);
      assertDenied(() -> s3.createBucket(make -> make.bucket("mine")));
      assertDenied(() -> s3.deleteBucket(delete -> delete.bucket("lake")));
      assertDenied(
          () ->
              s3.copyObject(
                  copy ->
                      copy.sourceBucket("lake")
                          .sourceKey("state/whatsapp/files.json")
                          .destinationBucket("lake")
                          .destinationKey("misc/copy.json")));
    }
  }

  @Test
  void shutsOutWhoeverHasSignedOut() {
    CognitoClient cognito = running.cognito();
    UserTokens tokens = running.newUser("ben@example.org");
    S3Credentials own = cognito.credentials(tokens.id());
    try (S3Client s3 = running.s3(own)) {
      assertThat(s3.listObjectsV2(list -> list.bucket("lake").prefix("misc/")).keyCount()).isZero();

      cognito.signOut(tokens.refresh().orElseThrow());

      assertDenied(() -> s3.listObjectsV2(list -> list.bucket("lake").prefix("misc/")));
    }
    assertThat(running.api("/photos", tokens.id()).statusCode()).isEqualTo(401);
    assertThat(cognito.refresh(tokens.refresh().orElseThrow()).error())
        .isEqualTo("NotAuthorizedException");
  }

  @Test
  void givesNobodyTheKeysOfAnother() {
    CognitoClient cognito = running.cognito();
    UserTokens cleo = running.newUser("cleo@example.org");
    String identity = cognito.identity(ana.id()).text("IdentityId");

    assertThat(cognito.credentials(identity, cleo.id()).error())
        .isEqualTo("NotAuthorizedException");
    S3Credentials mixed =
        new S3Credentials(
            keys.accessKeyId(), cognito.credentials(cleo.id()).secretKey(), keys.sessionToken());
    try (S3Client s3 = running.s3(mixed)) {
      assertDenied(() -> s3.listObjectsV2(list -> list.bucket("lake").prefix("misc/")));
    }
  }

  @Test
  void answersPagesOfItsOwnOnly() {
    for (String path : List.of("/api/photos", "/cognito/")) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(running.platform.address() + path))
              .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
              .header("Access-Control-Request-Method", "GET");
      HttpResponse<String> own =
          running.send(
              request.copy().header("Origin", running.platform.address().toString()).build());
      HttpResponse<String> foreign =
          running.send(request.copy().header("Origin", "https://evil.example").build());
      assertThat(own.headers().firstValue("Access-Control-Allow-Origin"))
          .contains(running.platform.address().toString());
      assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin").orElse(""))
          .isNotIn("*", "https://evil.example");
    }
    assertThat(preflight(running.platform.address().toString())).isEqualTo(200);
    assertThat(preflight("https://evil.example")).isEqualTo(403);
    // A name that a dot in a pattern would let through.
    assertThat(preflight(running.platform.address().toString().replace("localhost", "localhosts")))
        .isEqualTo(403);
  }

  /** What the web app reads of answers, and browsers hide unless they are told. */
  @Test
  void showsItsPagesWhatTheyReadOfFiles() {
    HttpResponse<String> answer =
        running.send(
            HttpRequest.newBuilder(URI.create(running.platform.publicS3() + "/lake/misc/x"))
                .header("Origin", running.platform.address().toString())
                .build());

    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
        .contains("ETag", "x-amz-meta-sent-at", "x-amz-storage-class");
  }

  private int preflight(String origin) {
    return running
        .send(
            HttpRequest.newBuilder(URI.create(running.platform.publicS3() + "/lake/misc/x"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header(
                    "Access-Control-Request-Headers",
                    "amz-sdk-invocation-id,amz-sdk-request,authorization,content-type,x-amz-checksum-crc32,"
                        + "x-amz-content-sha256,x-amz-date,x-amz-meta-sent-at,"
                        + "x-amz-sdk-checksum-algorithm,x-amz-security-token,x-amz-storage-class,"
                        + "x-amz-user-agent")
                .build())
        .statusCode();
  }

  private int status(String address) {
    return running.send(HttpRequest.newBuilder(URI.create(address)).build()).statusCode();
  }

  private List<JsonNode> photos(String query) {
    return JsonNode.parser().parse(running.api("/photos" + query, ana.id()).body()).asArray();
  }

  private List<JsonNode> insight(String name) {
    String answer = running.api("/insights?name=" + name, ana.id()).body();
    return JsonNode.parser().parse(answer).field("rows").orElseThrow().asArray();
  }

  private List<JsonNode> chats(String query) {
    return JsonNode.parser().parse(running.api("/chats" + query, ana.id()).body()).asArray();
  }

  private static void assertDenied(Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
  }
}
