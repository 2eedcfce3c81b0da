package dev.homelake.chats.insights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3TableVersionTest extends TableVersionContract {

  private final List<String> asked = new ArrayList<>();
  private HttpServer s3;
  private Optional<String> manifest = Optional.empty();
  private Optional<String> eTag = Optional.empty();
  private TableVersion version;

  @BeforeEach
  void start() throws IOException {
    s3 = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    s3.createContext("/lake/", this::answer);
    s3.start();
    URI place = URI.create("http://localhost:" + s3.getAddress().getPort() + "/lake/");
    version = new S3TableVersion((key, longest) -> place.resolve(key + "?signed"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Range"));
    byte[] all = manifest.orElse("").getBytes(UTF_8);
    byte[] head = Arrays.copyOf(all, Math.min(all.length, 128));
    String tag = eTag.orElse("\"" + Integer.toHexString(Arrays.hashCode(all)) + "\"");
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.sendResponseHeaders(
        manifest.isPresent() ? 206 : 403, head.length == 0 ? -1 : head.length);
    exchange.getResponseBody().write(head);
    exchange.close();
  }

  @AfterEach
  void stop() {
    s3.stop(0);
  }

  @Override
  protected TableVersion after(Optional<String> written) {
    manifest = written;
    return version;
  }

  @Test
  void isTheETagOfTheManifestOfWhichItReadsTheBeginning() {
    manifest = Optional.of("{\"version\":1,\"run\":\"1\",\"unfinished\":[],\"written\":[");
    eTag = Optional.of("\"9b2cf535f27731c974343645a3985328-2\"");

    assertThat(version.current()).contains("9b2cf535f27731c974343645a3985328-2");
    assertThat(asked).containsExactly("/lake/state/whatsapp/manifest.json?signed bytes=0-127");
  }

  @Test
  void takesNoETagThatIsNone() {
    manifest = Optional.of("{\"version\":1,\"run\":\"1\",\"unfinished\":[],\"written\":[");
    for (String strange : List.of("\"\"", "\"a b\"", "\"" + "a".repeat(101) + "\"", "W/\"a\"")) {
      eTag = Optional.of(strange);
      assertThat(version.current()).as(strange).isEmpty();
    }
  }

  @Test
  void isUnknownWhereS3DoesNotAnswer() {
    s3.stop(0);

    assertThat(version.current()).isEmpty();
  }
}
