package dev.homelake.edge.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.bucket.TestS3;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3UrlSignerTest {

  private static final Instant NOW = Instant.parse("2024-03-12T21:05:33Z");
  private static final Duration DAY = Duration.ofHours(24);
  private static final List<String> KEYS =
      List.of(
          "photos/originals/a.jpg",
          "photos/originals/Zoë + Bob's 🎉 (1).jpg",
          "photos/originals/100% & more=?#;:@!$,~*.jpg");

  @Test
  void signsAsThePresignerOfS3Does() {
    for (String bucket : List.of("lake", "my.lake")) {
      for (String key : KEYS) {
        StaticCredentialsProvider credentials =
            StaticCredentialsProvider.create(AwsSessionCredentials.create("id", "key", "token/+="));
        try (S3Presigner presigner =
            S3Presigner.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .build()) {
          URI theirs =
              URI.create(
                  presigner
                      .presignGetObject(
                          sign ->
                              sign.signatureDuration(Duration.ofMinutes(10))
                                  .getObjectRequest(get -> get.bucket(bucket).key(key)))
                      .url()
                      .toString());
          Clock then = Clock.fixed(signedAt(theirs), ZoneOffset.UTC);
          URI ours =
              new S3UrlSigner(credentials, S3Place.onAws(bucket, "eu-west-1"), then)
                  .sign(key, Duration.ofMinutes(10));

          assertThat(ours.getHost()).isEqualTo(theirs.getHost());
          assertThat(ours.getRawPath()).isEqualTo(theirs.getRawPath());
          assertThat(parameters(ours)).isEqualTo(parameters(theirs));
        }
      }
    }
  }

  @Test
  void opensEveryObjectAndNoOther(@TempDir Path folder) throws Exception {
    try (TestS3 s3 = TestS3.start(folder)) {
      s3.bucket("lake");
      S3ServiceClientConfiguration known = s3.client().serviceClientConfiguration();
      S3UrlSigner signer =
          new S3UrlSigner(
              known.credentialsProvider(),
              S3Place.at(known.endpointOverride().orElseThrow(), "lake", "eu-west-1"),
              Clock.systemUTC());
      HttpClient http = HttpClient.newHttpClient();
      for (String key : KEYS) {
        s3.client()
            .putObject(
                put -> put.bucket("lake").key(key), RequestBody.fromString("picture of " + key));
        URI signed = signer.sign(key, DAY);

        assertThat(
                http.send(HttpRequest.newBuilder(signed).build(), BodyHandlers.ofString()).body())
            .isEqualTo("picture of " + key);
        URI other = URI.create(signed.toString().replace("/originals/", "/thumbnails/"));
        assertThat(
                http.send(HttpRequest.newBuilder(other).build(), BodyHandlers.discarding())
                    .statusCode())
            .isEqualTo(403);
      }
    }
  }

  @Test
  void saysHowLongItIsGood() {
    assertThat(seconds(AwsBasicCredentials.create("id", "key"), DAY)).isEqualTo(86_400);
    assertThat(seconds(AwsBasicCredentials.create("id", "key"), Duration.ofHours(1)))
        .isEqualTo(3_600);
  }

  @Test
  void neverOutlivesItsCredentials() {
    assertThat(seconds(ending(NOW.plusSeconds(1000)), DAY)).isEqualTo(1000);
    assertThat(seconds(ending(NOW.plusSeconds(100_000)), DAY)).isEqualTo(86_400);
    assertThat(seconds(ending(NOW.minusSeconds(5)), DAY)).isEqualTo(1);
  }

  @Test
  void trustsCredentialsThatDoNotTellTheirEndForAnHour() {
    assertThat(seconds(AwsSessionCredentials.create("id", "key", "token"), DAY)).isEqualTo(3_600);
    assertThat(seconds(AwsSessionCredentials.create("id", "key", "token"), Duration.ofMinutes(5)))
        .isEqualTo(300);
  }

  private static AwsCredentials ending(Instant end) {
    return AwsSessionCredentials.builder()
        .accessKeyId("id")
        .secretAccessKey("key")
        .sessionToken("token")
        .expirationTime(end)
        .build();
  }

  private static long seconds(AwsCredentials credentials, Duration longest) {
    URI signed =
        new S3UrlSigner(
                StaticCredentialsProvider.create(credentials),
                S3Place.onAws("lake", "eu-west-1"),
                Clock.fixed(NOW, ZoneOffset.UTC))
            .sign("a", longest);
    return Long.parseLong(parameters(signed).get("X-Amz-Expires"));
  }

  private static Instant signedAt(URI signed) {
    Matcher date =
        Pattern.compile("(....)(..)(..)T(..)(..)(..)Z")
            .matcher(parameters(signed).get("X-Amz-Date"));
    assertThat(date.matches()).isTrue();
    return Instant.parse(date.replaceFirst("$1-$2-$3T$4:$5:$6Z"));
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new TreeMap<>();
    for (String parameter : uri.getRawQuery().split("&")) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], parts[1]);
    }
    return parameters;
  }
}
