package dev.homelake.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopbackServerTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private LoopbackServer server;

  @BeforeAll
  void start() throws IOException {
    server = LoopbackServer.start(LoopbackServer.ANY_PORT, this::answer, failures::add);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private WebAnswer answer(WebRequest request) {
    if (request.path().equals("/fail")) {
      throw new IllegalStateException("on purpose");
    }
    return WebAnswer.of(
            200,
            "text/plain; charset=utf-8",
            "%s %s ?%s %d bytes, %s"
                .formatted(
                    request.method(),
                    request.path(),
                    request.query(),
                    request.body().length,
                    request.header("x-CASE").orElse("none")))
        .with("X-More", "yes");
  }

  @Test
  void handsOverTheWholeRequest() throws Exception {
    HttpResponse<String> response =
        send(
            request("/a%20b/%C3%A9?q=1%202")
                .header("X-Case", "found")
                .POST(HttpRequest.BodyPublishers.ofString("12345")));

    assertThat(response.body()).isEqualTo("POST /a b/é ?q=1%202 5 bytes, found");
    assertThat(response.headers().firstValue("X-More")).contains("yes");
  }

  @Test
  void answersHeadWithoutABody() throws Exception {
    HttpResponse<String> response =
        send(request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void hidesWhatFailed() throws Exception {
    HttpResponse<String> response = send(request("/fail"));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"message\":\"Internal server error\"}");
    assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesWhatWasMeantForAnotherHost() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
    assertThat(
            raw(
                "GET / HTTP/1.1\r\nHost: 127.0.0.1:"
                    + server.port()
                    + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void refusesBodiesOverTenMegabytes() throws Exception {
    byte[] large = new byte[LoopbackServer.MOST_BYTES + 1];

    HttpResponse<String> response =
        send(request("/").POST(HttpRequest.BodyPublishers.ofByteArray(large)));

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void isReachedByThisMachineOnly() throws Exception {
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, server.port()).close())
              .isInstanceOf(IOException.class);
        }
      }
    }
    assertThat(server.address()).isEqualTo(URI.create("http://localhost:" + server.port()));
  }

  @Test
  void saysThatAPortIsTaken() {
    assertThatThrownBy(() -> LoopbackServer.bind(server.port())).isInstanceOf(BindException.class);
  }

  @Test
  void headersAreFoundInAnyCase() {
    WebRequest request =
        new WebRequest("GET", "/", "", Map.of("ORIGIN", List.of("a", "b")), new byte[0]);

    assertThat(request.header("origin")).contains("a");
    assertThat(request.header("none")).isEmpty();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        OutputStream out = socket.getOutputStream()) {
      out.write(request.getBytes(UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
