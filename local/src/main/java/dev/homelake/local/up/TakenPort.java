package dev.homelake.local.up;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Finds out who has a port of this machine. */
final class TakenPort {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private TakenPort() {}

  /** Who has a port, in words; empty if it is free, or if any port is meant. */
  static Optional<String> look(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          isHomelake(port) ? "a homelake that works on another lake" : "another program");
    }
  }

  /** Whether the pages of a homelake are there. */
  private static boolean isHomelake(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status.json"))
            .timeout(PATIENCE)
            .build();
    try {
      String body =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(request, HttpResponse.BodyHandlers.ofString())
              .body();
      return JsonNode.parser().parse(body).field("running").isPresent();
    } catch (IOException | RuntimeException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
