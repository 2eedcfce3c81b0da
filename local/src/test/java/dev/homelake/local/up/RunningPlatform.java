package dev.homelake.local.up;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Installation;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeLock;
import dev.homelake.local.s3.EmbeddedS3;
import dev.homelake.local.signin.CognitoClient;
import dev.homelake.local.signin.CognitoClient.S3Credentials;
import dev.homelake.local.signin.CognitoClient.UserTokens;
import dev.homelake.local.signin.token.Pool;
import dev.homelake.local.web.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The whole platform on free ports, inside the test's own process, and its users' clients. */
final class RunningPlatform implements AutoCloseable {

  static final String PASSWORD = "Correct horse 1!";

  private final LakeLock lock;
  private final HttpClient http = HttpClient.newHttpClient();
  final LakeFolder lake;
  final Platform platform;
  final Map<String, String> codes;
  final List<String> notes = new CopyOnWriteArrayList<>();

  private RunningPlatform(Path folder, SilverSchedule schedule, Path temporary) throws IOException {
    lake = LakeFolder.create(folder);
    lock = LakeLock.take(lake).orElseThrow();
    codes = new ConcurrentHashMap<>();
    platform =
        Platform.start(
            lake,
            lock,
            new Platform.Settings(
                LoopbackServer.ANY_PORT,
                EmbeddedS3.ANY_PORT,
                List.of(),
                schedule,
                (to, purpose, code) -> codes.put(to.text(), code),
                notes::add),
            new Installation(
                "./homelake",
                CommandLineRun.ROOT,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                temporary,
                folder,
                Installation.Failures.SHORT),
            Clock.systemUTC());
  }

  /** One that builds the table when nothing has come for a second. */
  static RunningPlatform start(Path folder, Path temporary) throws IOException {
    SilverSchedule usual = SilverSchedule.standard();
    return new RunningPlatform(
        folder,
        new SilverSchedule(
            usual.daily(), Optional.of(Duration.ofSeconds(1)), Duration.ofSeconds(2)),
        temporary);
  }

  CognitoClient cognito() {
    JsonNode auth =
        json("/app-config.json").field("outputs").orElseThrow().field("auth").orElseThrow();
    Pool pool =
        new Pool(
            auth.field("user_pool_id").orElseThrow().text(),
            auth.field("user_pool_client_id").orElseThrow().text(),
            auth.field("identity_pool_id").orElseThrow().text());
    return new CognitoClient(URI.create(platform.address() + "/cognito"), pool);
  }

  /** Signs up, confirms and signs in. */
  UserTokens newUser(String email) {
    CognitoClient cognito = cognito();
    cognito.signUp(email, PASSWORD);
    cognito.confirm(email, codes.get(email));
    return cognito.signIn(email, PASSWORD);
  }

  S3Client s3(S3Credentials keys) {
    return S3Client.builder()
        .endpointOverride(platform.publicS3())
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(provider(keys))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  S3Presigner presigner(S3Credentials keys) {
    return S3Presigner.builder()
        .endpointOverride(platform.publicS3())
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .region(Region.US_EAST_1)
        .credentialsProvider(provider(keys))
        .build();
  }

  private static StaticCredentialsProvider provider(S3Credentials keys) {
    return StaticCredentialsProvider.create(
        AwsSessionCredentials.create(keys.accessKeyId(), keys.secretKey(), keys.sessionToken()));
  }

  /** A GET of the API with a token in front; an empty one is left out. */
  HttpResponse<String> api(String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(platform.address() + "/api" + path));
    if (!token.isEmpty()) {
      request.header("Authorization", token);
    }
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(String path) {
    return JsonNode.parser()
        .parse(send(HttpRequest.newBuilder(URI.create(platform.address() + path)).build()).body());
  }

  Bucket bucket() {
    return platform.engine().bucket();
  }

  /** Waits until it is so; says if it takes too long. */
  static void await(String what, BooleanSupplier isSo) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain: " + what);
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() throws IOException {
    platform.close();
    lock.close();
  }
}
