package dev.homelake.chats.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManifestVersionTest {

  private final List<String> ranges = new ArrayList<>();
  private HttpServer s3;
  private int status = 206;
  private String eTag = "\"9b2cf535f27731c974343645a3985328\"";
  private ManifestVersion version;

  @BeforeEach
  void start() throws IOException {
    s3 = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    s3.createContext(
        "/lake/",
        exchange -> {
          ranges.add(
              exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Range"));
          exchange.getResponseHeaders().set("ETag", eTag);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    s3.start();
    URI place = URI.create("http://localhost:" + s3.getAddress().getPort() + "/lake/");
    version = new ManifestVersion((key, longest) -> place.resolve(key + "?signed"));
  }

  @AfterEach
  void stop() {
    s3.stop(0);
  }

  @Test
  void isTheETagOfTheManifestOfWhichItReadsOneByte() {
    assertThat(version.current()).contains("9b2cf535f27731c974343645a3985328");
    assertThat(ranges).containsExactly("/lake/state/whatsapp/manifest.json?signed bytes=0-0");

    eTag = "\"9b2cf535f27731c974343645a3985328-2\"";
    assertThat(version.current()).contains("9b2cf535f27731c974343645a3985328-2");
  }

  @Test
  void isUnknownWhereThereIsNoManifestOrS3DoesNotAnswer() {
    for (int refusal : List.of(403, 404, 500)) {
      status = refusal;
      assertThat(version.current()).as("%d", refusal).isEqualTo(Optional.empty());
    }
    s3.stop(0);
    assertThat(version.current()).isEmpty();
  }
}
