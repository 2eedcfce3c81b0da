package dev.homelake.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What a key of somebody who is signed in opens, operation by operation, and what it does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedInS3Test {

  private static final AccessKey OWNER = new AccessKey("owner", "the owner's secret");
  private static final AccessKey USER = new AccessKey("user", "a user's secret");
  private static final String SECRET = "state/whatsapp/files.json";

  private Path folder;
  private EmbeddedS3 server;
  private S3Client owner;
  private S3Client user;

  @BeforeAll
  void start(@TempDir Path buckets) throws IOException {
    folder = buckets;
    // As a shell makes folders: others may look in.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(
        Files.createDirectory(folder.resolve("lake")),
        PosixFilePermissions.fromString("rwxr-xr-x"));
    AccessKeys users =
        id ->
            id.equals(USER.id())
                ? Optional.of(new AccessKeys.Access(USER, Permissions.signedIn("lake")))
                : Optional.empty();
    server =
        EmbeddedS3.start(
            folder,
            EmbeddedS3.ANY_PORT,
            new EmbeddedS3.Clients(
                AccessKeys.of(OWNER, Permissions.EVERYTHING).or(users), List.of()),
            WriteListener.NONE);
    owner = client(OWNER);
    user = client(USER);
    Files.writeString(Files.createDirectories(folder.resolve("lake/misc")).resolve("by-hand"), "x");
  }

  @AfterAll
  void stop() {
    owner.close();
    user.close();
    server.close();
  }

  @BeforeEach
  void putSecret() {
    owner.putObject(put -> put.bucket("lake").key(SECRET), RequestBody.fromString("a secret"));
  }

  @Test
  void bringsLargeFilesInParts() {
    String id =
        user.createMultipartUpload(
                request ->
                    request.bucket("lake").key("raw-photos/big.jpg").contentType("image/jpeg"))
            .uploadId();
    String eTag =
        user.uploadPart(
                part -> part.bucket("lake").key("raw-photos/big.jpg").uploadId(id).partNumber(1),
                RequestBody.fromBytes(new byte[5 << 20]))
            .eTag();
    assertThat(
            user.listParts(list -> list.bucket("lake").key("raw-photos/big.jpg").uploadId(id))
                .parts())
        .hasSize(1);
    user.completeMultipartUpload(
        request ->
            request
                .bucket("lake")
                .key("raw-photos/big.jpg")
                .uploadId(id)
                .multipartUpload(
                    parts ->
                        parts.parts(CompletedPart.builder().partNumber(1).eTag(eTag).build())));

    assertThat(user.headObject(head -> head.bucket("lake").key("raw-photos/big.jpg")).contentType())
        .isEqualTo("image/jpeg");
    String other =
        user.createMultipartUpload(request -> request.bucket("lake").key("misc/x")).uploadId();
    user.abortMultipartUpload(abort -> abort.bucket("lake").key("misc/x").uploadId(other));
  }

  /** Whatever way the key is written, the object behind it stays closed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        SECRET,
        "raw-photos/../" + SECRET,
        "misc/./../" + SECRET,
        "misc//../" + SECRET,
        ".mpus-x/../" + SECRET,
        ".s3proxy-mpu-stub-x/../" + SECRET,
        ".s3proxy-mpu-stub-00000000-0000-0000-0000-000000000000/../" + SECRET,
        "silver/whatsapp/../../" + SECRET
      })
  void opensNothingOfThePrograms(String key) {
    refused(s3 -> s3.getObjectAsBytes(get -> get.bucket("lake").key(key)));
    refused(s3 -> s3.headObject(head -> head.bucket("lake").key(key)));
    refused(s3 -> s3.putObject(put -> put.bucket("lake").key(key), RequestBody.fromString("x")));
    refused(s3 -> s3.deleteObject(delete -> delete.bucket("lake").key(key)));
    refused(s3 -> s3.createMultipartUpload(request -> request.bucket("lake").key(key)));
    refused(
        s3 ->
            s3.copyObject(
                copy ->
                    copy.sourceBucket("lake")
                        .sourceKey(key)
                        .destinationBucket("lake")
                        .destinationKey("misc/copy")));
    refused(s3 -> s3.getObjectAcl(acl -> acl.bucket("lake").key(key)));
    refused(s3 -> s3.putObjectAcl(acl -> acl.bucket("lake").key(key).acl(ObjectCannedACL.PRIVATE)));
    refusedPart(key);
    removeAmongOthers(key);
    assertThat(status(presigned(key))).isIn(400, 403);

    assertThat(folder.resolve("lake").resolve(SECRET)).hasContent("a secret");
    assertThat(folder.resolve("lake/misc/copy")).doesNotExist();
  }

  /** Refused as a whole, or for this object. */
  private void removeAmongOthers(String key) {
    try {
      DeleteObjectsResponse response =
          user.deleteObjects(
              request ->
                  request
                      .bucket("lake")
                      .delete(all -> all.objects(ObjectIdentifier.builder().key(key).build())));
      assertThat(response.errors()).hasSize(1);
    } catch (S3Exception e) {
      assertThat(e.statusCode()).isIn(400, 403);
    }
  }

  private void refusedPart(String key) {
    String id =
        user.createMultipartUpload(request -> request.bucket("lake").key("misc/parts")).uploadId();
    refused(
        s3 ->
            s3.uploadPartCopy(
                part ->
                    part.sourceBucket("lake")
                        .sourceKey(key)
                        .destinationBucket("lake")
                        .destinationKey("misc/parts")
                        .uploadId(id)
                        .partNumber(1)));
    user.abortMultipartUpload(abort -> abort.bucket("lake").key("misc/parts").uploadId(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "state/", "misc/../", "misc/../state/", "..", ".mpus-", "s"})
  void listsNothingOfThePrograms(String prefix) {
    refused(s3 -> s3.listObjectsV2(list -> list.bucket("lake").prefix(prefix)));
    refused(s3 -> s3.listObjects(list -> list.bucket("lake").prefix(prefix)));
    refused(s3 -> s3.listObjectVersions(list -> list.bucket("lake").prefix(prefix)));
  }

  @Test
  void managesNoBuckets() {
    refused(S3Client::listBuckets);
    refused(s3 -> s3.createBucket(make -> make.bucket("mine")));
    refused(s3 -> s3.deleteBucket(delete -> delete.bucket("lake")));
    refused(s3 -> s3.getBucketAcl(acl -> acl.bucket("lake")));
    refused(s3 -> s3.putBucketAcl(acl -> acl.bucket("lake").acl(BucketCannedACL.PRIVATE)));
    refused(s3 -> s3.listMultipartUploads(list -> list.bucket("lake")));
    refused(
        s3 ->
            s3.putBucketVersioning(
                put ->
                    put.bucket("lake")
                        .versioningConfiguration(
                            versions -> versions.status(BucketVersioningStatus.ENABLED))));
  }

  @Test
  void nobodyWithoutAKeySeesAnythingWhateverTheFilesModesAre() throws IOException {
    for (String path :
        List.of(
            "/",
            "/lake",
            "/lake?list-type=2",
            "/lake/misc/by-hand",
            "/lake?acl",
            "/lake/" + SECRET)) {
      assertThat(status(URI.create(server.endpoint() + path))).as(path).isIn(403, 404);
    }
  }

  /** The owner may do everything, but no key names a file by a way around. */
  @ParameterizedTest
  @ValueSource(strings = {"misc/../state/x", "./x", "a//b", "/a", "a/../../../outside", ".."})
  void noKeyIsAWayAround(String key) {
    assertThatThrownBy(
            () -> owner.putObject(put -> put.bucket("lake").key(key), RequestBody.fromString("x")))
        .isInstanceOf(S3Exception.class);
  }

  /** So that a newer server has no way in that nobody thought of. */
  @Test
  void everyWayIntoTheStoreIsGuarded() {
    List<String> guarded =
        Arrays.stream(GuardedStore.class.getDeclaredMethods()).map(SignedInS3Test::text).toList();
    List<String> open = List.of("close", "delegate", "headBucket", "supports", "getMinimum");

    assertThat(
            Arrays.stream(ForwardingBlobStore.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> open.stream().noneMatch(method.getName()::startsWith))
                .map(SignedInS3Test::text))
        .allSatisfy(method -> assertThat(guarded).contains(method));
  }

  private static String text(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }

  private void refused(Consumer<S3Client> request) {
    assertThatThrownBy(() -> request.accept(user))
        .isInstanceOfSatisfying(
            S3Exception.class, e -> assertThat(e.statusCode()).isIn(400, 403, 501));
  }

  private static int status(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      return connection.getResponseCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI presigned(String key) {
    try (S3Presigner presigner =
        S3Presigner.builder()
            .endpointOverride(server.endpoint())
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .region(Region.US_EAST_1)
            .credentialsProvider(provider(USER))
            .build()) {
      return URI.create(
          presigner
              .presignGetObject(
                  request ->
                      request
                          .signatureDuration(Duration.ofMinutes(1))
                          .getObjectRequest(get -> get.bucket("lake").key(key)))
              .url()
              .toString());
    }
  }

  private S3Client client(AccessKey key) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
        .credentialsProvider(provider(key))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static StaticCredentialsProvider provider(AccessKey key) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret()));
  }
}
