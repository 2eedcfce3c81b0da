package dev.homelake.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.Homelake;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The command in a process of its own, as a person starts and ends it. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class S3CommandTest {

  @TempDir Path lake;

  @Test
  void servesTheLakeUntilItIsEnded() throws Exception {
    Map<String, String> first;
    try (Served served = Served.start(lake)) {
      first = environment();
      assertThat(served.said)
          .anyMatch(line -> line.contains(first.get("AWS_ENDPOINT_URL_S3")))
          .anyMatch(line -> line.endsWith(". " + lake.resolve(".s3-environment")))
          .noneMatch(line -> line.contains(first.get("AWS_SECRET_ACCESS_KEY")));
      try (S3Client client = client(first)) {
        client.putObject(
            put -> put.bucket("lake").key("bronze/whatsapp/a.txt"), RequestBody.fromString("hi"));
        assertThat(client.listBuckets().buckets()).extracting(Bucket::name).containsExactly("lake");
      }
      Map<String, String> wrong = new HashMap<>(first);
      wrong.put("AWS_SECRET_ACCESS_KEY", "guessed");
      try (S3Client client = client(wrong)) {
        assertThatThrownBy(client::listBuckets).isInstanceOf(S3Exception.class);
      }
    }
    assertThat(lake.resolve("lake/bronze/whatsapp/a.txt")).hasContent("hi");
    try (Served again = Served.start(lake);
        S3Client client = client(environment())) {
      assertThat(again.said).isNotEmpty();
      assertThat(environment().get("AWS_SECRET_ACCESS_KEY"))
          .isEqualTo(first.get("AWS_SECRET_ACCESS_KEY"));
      assertThat(
              client
                  .getObjectAsBytes(get -> get.bucket("lake").key("bronze/whatsapp/a.txt"))
                  .asUtf8String())
          .isEqualTo("hi");
    }
  }

  @Test
  void keepsTheKeyForTheOwner() throws IOException {
    Path file = lake.resolve(".s3-environment");
    AccessKey made;
    try (LakeKey key = LakeKey.open(lake)) {
      key.write(URI.create("http://127.0.0.1:12345"));
      made = key.key();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (LakeKey key = LakeKey.open(lake)) {
      assertThat(key.key()).isEqualTo(made);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      key.write(URI.create("http://127.0.0.1:1"));
    }
    assertThat(environment().get("AWS_ENDPOINT_URL_S3")).isEqualTo("http://127.0.0.1:1");
    assertThat(made.secret()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void refusesALakeThatIsServedAlready() throws IOException {
    try (LakeKey key = LakeKey.open(lake)) {
      CommandLineRun run = CommandLineRun.of("s3", "--lake", lake, "--port", 0);
      assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
      assertThat(run.err()).contains("another \"homelake s3\" serves it", key.file().toString());
    }
  }

  @Test
  void refusesPortsThatItCannotHave() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandLineRun run = CommandLineRun.of("s3", "--lake", lake, "--port", taken.getLocalPort());
      assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
      assertThat(run.err()).contains("cannot serve S3 on port", "--port N");
    }
    assertThat(CommandLineRun.of("s3", "--lake", lake, "--port", 70_000).err())
        .contains("--port 70000 is no port");
  }

  /** What a shell would set. */
  private Map<String, String> environment() throws IOException {
    Map<String, String> variables = new HashMap<>();
    for (String line : Files.readAllLines(lake.resolve(".s3-environment"))) {
      if (line.startsWith("export ")) {
        String[] parts = line.substring("export ".length()).split("=", 2);
        variables.put(parts[0], parts[1]);
      }
    }
    return variables;
  }

  private static S3Client client(Map<String, String> environment) {
    return S3Client.builder()
        .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_S3")))
        .forcePathStyle(true)
        .region(Region.of(environment.get("AWS_REGION")))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    environment.get("AWS_ACCESS_KEY_ID"),
                    environment.get("AWS_SECRET_ACCESS_KEY"))))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** The process; ended as Ctrl-C ends it. */
  private record Served(Process process, List<String> said) implements AutoCloseable {

    static Served start(Path lake) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Homelake.class.getName(),
                  "s3",
                  "--lake",
                  lake.toString(),
                  "--port",
                  "0")
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
      return new Served(process, said);
    }

    @Override
    public void close() {
      process.destroy();
      assertThat(process.onExit().orTimeout(20, TimeUnit.SECONDS).join().isAlive()).isFalse();
    }
  }
}
