package dev.homelake.local.up;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Homelake;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code homelake up} in a process of its own, on free ports, as a person starts and ends it. */
record UpProcess(Process process, List<String> said, URI address) implements AutoCloseable {

  static UpProcess start(Path lake) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dhomelake.root=" + CommandLineRun.ROOT,
                Homelake.class.getName(),
                "up",
                "--lake",
                lake.toString(),
                "--port",
                "0",
                "--s3-port",
                "0",
                "--no-auto-silver")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    BufferedReader out = process.inputReader(UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.add(line);
      if (line.contains("Ctrl-C")) {
        break;
      }
    }
    URI address =
        said.stream()
            .filter(line -> line.contains("http://localhost:"))
            .map(line -> URI.create(line.substring(line.indexOf("http")).strip()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("it did not start: " + said));
    return new UpProcess(process, said, address);
  }

  /** A client with the owner's key. */
  static S3Client owner(Path lake) throws IOException {
    LakeKey key = LakeKey.read(new LakeFolder(lake)).orElseThrow();
    return S3Client.builder()
        .endpointOverride(key.endpoint().orElseThrow())
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(key.key().id(), key.key().secret())))
        .overrideConfiguration(
            configuration -> configuration.retryStrategy(retry -> retry.maxAttempts(1)))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As Ctrl-C, and waits for its end. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
