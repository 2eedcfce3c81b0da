package dev.homelake.local.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.signin.token.Pool;
import dev.homelake.local.web.WebAnswer;
import dev.homelake.local.web.WebHandler;
import dev.homelake.local.web.WebRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class LakeSiteTest {

  private static final WebHandler ECHO =
      request -> WebAnswer.of(200, "text/plain", request.path() + "?" + request.query());

  @TempDir Path folder;

  @Test
  void everyPartGetsItsOwnPaths() {
    assertThat(text(get("/api/photos", "tag=gps"))).isEqualTo("/photos?tag=gps");
    assertThat(text(get("/cognito/", ""))).isEqualTo("/?");
    assertThat(text(get("/status.json", ""))).isEqualTo("{\"status\":1}");
  }

  @Test
  void tellsTheAppWhereEverythingIsAndNoSecret() {
    WebAnswer answer = get("/app-config.json", "");

    assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
    JsonNode config = JsonNode.parser().parse(text(answer));
    assertThat(at(config, "api", "url")).isEqualTo("http://localhost:9400/api");
    assertThat(at(config, "endpoints", "s3")).isEqualTo("http://localhost:20005");
    assertThat(at(config, "outputs", "auth", "user_pool_id")).isEqualTo("us-east-1_Home1");
    assertThat(at(config, "outputs", "storage", "bucket_name")).isEqualTo("lake");
    assertThat(text(answer)).doesNotContainIgnoringCase("secret");
  }

  @Test
  void showsHowTheLakeIsUntilTheAppIsBuilt() {
    assertThat(text(get("/", ""))).contains("<title>homelake</title>");
    assertThat(text(get("/index.html", ""))).isEqualTo(text(get("/", "")));
    assertThat(get("/status.js", "").headers())
        .containsEntry("Content-Type", "text/javascript; charset=utf-8");
    assertThat(get("/other", "").status()).isEqualTo(404);
    assertThat(get("/", "").headers().get("Content-Security-Policy"))
        .contains("default-src 'self'", "connect-src 'self' http://localhost:20005")
        .contains("frame-ancestors 'none'");
  }

  @Test
  void servesTheAppAndItsPages() throws IOException {
    Path app = build();

    assertThat(text(get("/", ""))).isEqualTo("the app");
    assertThat(text(get("/photos/2024-03", ""))).isEqualTo("the app");
    assertThat(get("/", "").headers()).containsEntry("Cache-Control", "no-cache");
    WebAnswer script = get("/assets/index-1a2b.js", "");
    assertThat(text(script)).isEqualTo("code");
    assertThat(script.headers())
        .containsEntry("Content-Type", "text/javascript; charset=utf-8")
        .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    assertThat(get("/assets/gone.js", "").status()).isEqualTo(404);
    assertThat(app).exists();
  }

  @Test
  void servesPagesWhoseAddressesLookLikeFilesToWhoGoesThere() throws IOException {
    build();
    Map<String, List<String>> going = Map.of("Accept", List.of("text/html,*/*;q=0.8"));

    for (String path : List.of("/chats/Dr. Who", "/files/receipts/a.txt.json")) {
      assertThat(text(site().answer(new WebRequest("GET", path, "", going, new byte[0]))))
          .isEqualTo("the app");
      assertThat(get(path, "").status()).isEqualTo(404);
    }
    assertThat(
            site().answer(new WebRequest("GET", "/assets/a.js", "", going, new byte[0])).status())
        .isEqualTo(404);
  }

  @Test
  void whoComesByNumberIsSentToTheName() {
    WebAnswer answer =
        site()
            .answer(
                new WebRequest(
                    "GET",
                    "/chats/Zoë? 1\r\n",
                    "date=2024-03-12&a=%20",
                    Map.of("Host", List.of("127.0.0.1:9400")),
                    new byte[0]));

    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.headers())
        .containsEntry(
            "Location", "http://localhost:9400/chats/Zo%C3%AB%3F%201%0D%0A?date=2024-03-12&a=%20");
  }

  @Test
  void leavesTheAppsFolderForNobody() throws IOException {
    build();
    Files.writeString(folder.resolve("secret.txt"), "secret");

    for (String path :
        new String[] {"/../secret.txt", "/assets/../../secret.txt", "//secret.txt"}) {
      assertThat(text(get(path, ""))).doesNotContain("secret");
    }
    assertThat(get("/a\0.js", "").status()).isEqualTo(404);
  }

  private Path build() throws IOException {
    Path app = Files.createDirectories(folder.resolve("dist"));
    Files.writeString(app.resolve("index.html"), "the app");
    Files.createDirectories(app.resolve("assets"));
    Files.writeString(app.resolve("assets/index-1a2b.js"), "code");
    return app;
  }

  private WebAnswer get(String path, String query) {
    return site().answer(new WebRequest("GET", path, query, Map.of(), new byte[0]));
  }

  private LakeSite site() {
    AppConfig config =
        new AppConfig(
            URI.create("http://localhost:9400"),
            URI.create("http://localhost:20005"),
            "lake",
            new Pool("us-east-1_Home1", "client", "us-east-1:" + new UUID(0, 1)));
    return new LakeSite(ECHO, ECHO, config, () -> "{\"status\":1}", folder.resolve("dist"));
  }

  private static String at(JsonNode json, String... path) {
    JsonNode node = json;
    for (String name : path) {
      node = node.field(name).orElseThrow();
    }
    return node.text();
  }

  private static String text(WebAnswer answer) {
    return new String(answer.body(), UTF_8);
  }
}
