package dev.homelake.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A server that only this machine reaches. It also refuses requests that were meant for another
 * host: a page from elsewhere may give a name of its own to this machine's address and would then
 * be taken for a page of ours.
 *
 * <p>Reads requests of up to 10 MB, as API Gateway does.
 */
public final class LoopbackServer implements AutoCloseable {

  /** Stands for a port that the system chooses. */
  public static final int ANY_PORT = 0;

  /** What API Gateway takes at most. */
  static final int MOST_BYTES = 10 << 20;

  private static final int THREADS = 32;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final ExecutorService threads;

  private final AtomicInteger underWay = new AtomicInteger();

  private LoopbackServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Takes a port and starts a server there; see {@link #bind} and {@link #serve}. */
  public static LoopbackServer start(int port, WebHandler handler, Consumer<Throwable> failures)
      throws IOException {
    LoopbackServer server = bind(port);
    server.serve(handler, failures);
    return server;
  }

  /**
   * Takes a port. Who comes before {@link #serve} waits.
   *
   * @param port where to listen, or {@link #ANY_PORT}
   * @throws BindException if the port is taken
   */
  public static LoopbackServer bind(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "web");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    return new LoopbackServer(server, threads);
  }

  /**
   * Begins to answer; once.
   *
   * @param handler answers
   * @param failures is told what the handler throws
   */
  public void serve(WebHandler handler, Consumer<Throwable> failures) {
    requireNonNull(handler, "handler is null");
    requireNonNull(failures, "failures is null");
    server.createContext("/", exchange -> counted(exchange, handler, failures));
    server.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Where pages find it. */
  public URI address() {
    return URI.create("http://localhost:" + port());
  }

  private void counted(HttpExchange exchange, WebHandler handler, Consumer<Throwable> failures)
      throws IOException {
    underWay.incrementAndGet();
    try {
      exchange(exchange, handler, failures);
    } finally {
      underWay.decrementAndGet();
    }
  }

  private static void exchange(
      HttpExchange exchange, WebHandler handler, Consumer<Throwable> failures) throws IOException {
    try (exchange) {
      WebAnswer answer;
      try {
        answer = answer(exchange, handler);
      } catch (RuntimeException | Error e) {
        failures.accept(e);
        answer = message(500, "Internal server error");
      }
      send(exchange, answer);
    }
  }

  private static WebAnswer answer(HttpExchange exchange, WebHandler handler) throws IOException {
    if (!isMeant(exchange)) {
      return message(403, "Forbidden");
    }
    byte[] body;
    try (InputStream content = exchange.getRequestBody()) {
      body = content.readNBytes(MOST_BYTES + 1);
    }
    if (body.length > MOST_BYTES) {
      return message(413, "Request Too Long");
    }
    URI uri = exchange.getRequestURI();
    String path = uri.getPath();
    if (path == null || !path.startsWith("/")) {
      return message(400, "Bad Request");
    }
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return handler.answer(
        new WebRequest(
            exchange.getRequestMethod(), path, query, exchange.getRequestHeaders(), body));
  }

  private static boolean isMeant(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String port = ":" + exchange.getLocalAddress().getPort();
    // Of the usual port a browser does not speak.
    String named = port.equals(":80") && host != null && !host.endsWith(port) ? host + port : host;
    return named != null
        && Stream.of("localhost", "127.0.0.1", "[::1]").anyMatch(name -> named.equals(name + port));
  }

  private static void send(HttpExchange exchange, WebAnswer answer) throws IOException {
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      exchange.getResponseHeaders().set(header.getKey(), header.getValue());
    }
    boolean silent = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
    if (!silent) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static WebAnswer message(int status, String text) {
    return new WebAnswer(
        status,
        Map.of("Content-Type", "application/json"),
        ("{\"message\":\"" + text + "\"}").getBytes(UTF_8));
  }

  /** Stops it; requests under way have a second to end. */
  @Override
  public void close() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    try {
      while (underWay.get() > 0 && System.nanoTime() < end) {
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // The server itself would wait for all of the time that it is given.
    server.stop(0);
    threads.shutdownNow();
  }
}
