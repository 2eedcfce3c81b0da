package dev.homelake.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.signin.CognitoClient;
import dev.homelake.local.signin.token.Pool;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.S3Exception;

@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class UpCommandTest {

  @TempDir Path folder;

  @Test
  void runsUntilItIsEndedAndKeepsEverything() throws Exception {
    Path lake = folder.resolve("lake");
    try (UpProcess up = UpProcess.start(lake)) {
      assertThat(up.said()).anyMatch(line -> line.contains("nobody yet: sign up in the browser"));
      assertThat(cognito(up).signUp("ana@example.org", RunningPlatform.PASSWORD).status())
          .isEqualTo(200);
      try (S3Client owner = UpProcess.owner(lake)) {
        owner.putObject(
            put -> put.bucket("lake").key("misc/a.bin"), RequestBody.fromString("kept"));
        assertThat(owner.listBuckets().buckets()).extracting(Bucket::name).containsExactly("lake");
        assertThatThrownBy(() -> owner.deleteBucket(bucket -> bucket.bucket("lake")))
            .isInstanceOfSatisfying(
                S3Exception.class, refused -> assertThat(refused.statusCode()).isEqualTo(403));
      }
      assertThat(CommandLineRun.of("status", "--lake", lake).out())
          .contains("up, process " + up.process().pid(), up.address().toString());

      CommandLineRun second = CommandLineRun.of("up", "--lake", lake, "--port", 0, "--s3-port", 0);
      assertThat(second.exitCode()).isEqualTo(Exit.WRONG_USE);
      assertThat(second.err())
          .contains("\"homelake up\" works on " + lake + " already, process " + up.process().pid())
          .contains("Open " + up.address());
      CommandLineRun other =
          CommandLineRun.of(
              "up", "--lake", folder.resolve("other"), "--port", up.address().getPort());
      assertThat(other.err()).contains("is taken by a homelake that works on another lake");
    }
    assertThat(new LakeFolder(lake).object("misc/a.bin")).hasContent("kept");
    assertThat(CommandLineRun.of("status", "--lake", lake).out()).contains("no; \"homelake up\"");
    try (UpProcess again = UpProcess.start(lake)) {
      assertThat(again.said()).noneMatch(line -> line.contains("nobody yet"));
      assertThat(status(again.address() + "/")).isEqualTo(200);
    }
  }

  @Test
  void refusesPortsThatItCannotHaveAndNamesThem() throws Exception {
    Path lake = folder.resolve("lake");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      CommandLineRun web = CommandLineRun.of("up", "--lake", lake, "--port", port);
      assertThat(web.exitCode()).isEqualTo(Exit.FAILED);
      assertThat(web.err()).contains("--port " + port + " is taken by another program");
      CommandLineRun s3 = CommandLineRun.of("up", "--lake", lake, "--port", 0, "--s3-port", port);
      assertThat(s3.err()).contains("--s3-port " + port + " is taken by another program");
    }
    assertThat(lake).doesNotExist();
    CommandLineRun wrong =
        CommandLineRun.of(
            "up", "--lake", lake, "--port", 70_000, "--s3-port", -1, "--web-origin", "x");
    assertThat(wrong.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(wrong.err())
        .contains("--port 70000 is no port", "--s3-port -1 is no port", "--web-origin x is not");
  }

  @Test
  void saysThatAFolderCannotBeALake() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");

    CommandLineRun run = CommandLineRun.of("up", "--lake", file, "--port", 0, "--s3-port", 0);

    assertThat(run.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(run.err()).contains("cannot make a lake in " + file).doesNotContain("Exception");
  }

  private static CognitoClient cognito(UpProcess up) throws Exception {
    JsonNode auth =
        JsonNode.parser()
            .parse(get(up.address() + "/app-config.json").body())
            .field("outputs")
            .orElseThrow()
            .field("auth")
            .orElseThrow();
    return new CognitoClient(
        URI.create(up.address() + "/cognito"),
        new Pool(
            auth.field("user_pool_id").orElseThrow().text(),
            auth.field("user_pool_client_id").orElseThrow().text(),
            auth.field("identity_pool_id").orElseThrow().text()));
  }

  private static int status(String address) throws Exception {
    return get(address).statusCode();
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
