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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Finds out who has a port of this machine. */
final class TakenPort {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private TakenPort() {}

  /** Why a port cannot be had, in words; empty if it can, or if any port is meant. */
  static Optional<String> look(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      return Optional.empty();
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("Permission denied")) {
        return Optional.of("is for the administrator's programs");
      }
      return Optional.of(
          "is taken by "
              + (isHomelake(port) ? "a homelake that works on another lake" : "another program"));
    }
  }

  /** Whether the pages of a homelake are there; whatever else is there may say what it likes. */
  private static boolean isHomelake(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status.json")).build();
    CompletableFuture<HttpResponse<String>> answer =
        HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
    try {
      String body = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).body();
      return JsonNode.parser().parse(body).field("running").isPresent();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      answer.cancel(true);
    }
  }
}
