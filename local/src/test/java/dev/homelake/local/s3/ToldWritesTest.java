package dev.homelake.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Every way of writing an object is told, before and after, and none makes it public. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldWritesTest {

  private static final AccessKey KEY = new AccessKey("home", "a secret of this test");
  private static final String BUCKET = "lake";

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private EmbeddedS3 server;
  private S3Client s3;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    server =
        EmbeddedS3.start(
            folder,
            EmbeddedS3.ANY_PORT,
            new EmbeddedS3.Clients(AccessKeys.of(KEY, Permissions.EVERYTHING), List.of()),
            new Recorder());
    s3 =
        S3Client.builder()
            .endpointOverride(server.endpoint())
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(KEY.id(), KEY.secret())))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    s3.createBucket(request -> request.bucket(BUCKET));
  }

  @AfterAll
  void stop() {
    s3.close();
    server.close();
  }

  @BeforeEach
  void forget() {
    told.clear();
  }

  /** Notes what it is told, but not of keys below {@code dull/}. */
  private final class Recorder implements WriteListener {

    @Override
    public boolean cares(String bucket, String key) {
      return !key.startsWith("dull/") && !key.startsWith(".");
    }

    @Override
    public Write begins(String bucket, String key, Change change, Optional<Version> before) {
      return now -> told.add(change + " " + key + " " + size(before) + " -> " + size(now));
    }

    private static String size(Optional<Version> version) {
      return version.map(object -> String.valueOf(object.size())).orElse("none");
    }
  }

  @Test
  void tellsOfObjectsThatComeChangeAndGo() {
    put("a b.txt", "12345");
    put("a b.txt", "1");
    s3.deleteObject(delete -> delete.bucket(BUCKET).key("a b.txt"));
    s3.deleteObject(delete -> delete.bucket(BUCKET).key("a b.txt"));

    assertThat(told)
        .containsExactly(
            "PUT a b.txt none -> 5",
            "PUT a b.txt 5 -> 1",
            "DELETE a b.txt 1 -> none",
            "DELETE a b.txt none -> none");
  }

  @Test
  void tellsOfCopiesAndOfManyRemovedAtOnce() {
    put("one", "12");
    s3.copyObject(
        copy ->
            copy.sourceBucket(BUCKET)
                .sourceKey("one")
                .destinationBucket(BUCKET)
                .destinationKey("two"));
    s3.deleteObjects(
        request ->
            request
                .bucket(BUCKET)
                .delete(
                    Delete.builder()
                        .objects(
                            ObjectIdentifier.builder().key("one").build(),
                            ObjectIdentifier.builder().key("two").build())
                        .build()));

    assertThat(told)
        .startsWith("PUT one none -> 2", "COPY two none -> 2")
        .contains("DELETE one 2 -> none", "DELETE two 2 -> none")
        .hasSize(4);
  }

  @Test
  void tellsOfAnUploadInPartsWhenItIsWhole() {
    String id = s3.createMultipartUpload(request -> request.bucket(BUCKET).key("large")).uploadId();
    String eTag =
        s3.uploadPart(
                part -> part.bucket(BUCKET).key("large").uploadId(id).partNumber(1),
                RequestBody.fromBytes(new byte[6 << 20]))
            .eTag();
    assertThat(told).isEmpty();
    s3.completeMultipartUpload(
        request ->
            request
                .bucket(BUCKET)
                .key("large")
                .uploadId(id)
                .multipartUpload(
                    CompletedMultipartUpload.builder()
                        .parts(CompletedPart.builder().partNumber(1).eTag(eTag).build())
                        .build()));

    assertThat(told).containsExactly("COMPLETE_UPLOAD large none -> " + (6 << 20));
  }

  @Test
  void aWriteThatIsRefusedLeavesTheObjectAsItWas() {
    put("kept", "123");
    assertThatThrownBy(
            () ->
                s3.putObject(
                    put -> put.bucket(BUCKET).key("kept").ifMatch("\"other\""),
                    RequestBody.fromString("12345")))
        .isInstanceOf(S3Exception.class);

    assertThat(told).startsWith("PUT kept none -> 3").allMatch(line -> line.endsWith("-> 3"));
  }

  @Test
  void saysNothingOfWhatNobodyCaresFor() {
    put("dull/a", "1");

    assertThat(told).isEmpty();
  }

  @Test
  void showsNothingToEverybody() throws Exception {
    put("secret", "x");

    assertThatThrownBy(
            () ->
                s3.putObject(
                    put -> put.bucket(BUCKET).key("shown").acl(ObjectCannedACL.PUBLIC_READ),
                    RequestBody.fromString("x")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    assertThatThrownBy(
            () ->
                s3.putObjectAcl(
                    acl -> acl.bucket(BUCKET).key("secret").acl(ObjectCannedACL.PUBLIC_READ)))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    for (String path : List.of("/lake/secret", "/lake/shown", "/lake", "/")) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.endpoint() + path)).build();
      assertThat(
              HttpClient.newHttpClient()
                  .send(request, HttpResponse.BodyHandlers.ofString())
                  .statusCode())
          .as(path)
          .isIn(403, 404);
    }
  }

  private void put(String key, String text) {
    s3.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(text));
  }
}
