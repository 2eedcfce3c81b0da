package dev.homelake.benchmarks.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The side of AWS Lambda that a function's process talks to. For one process. */
final class RuntimeApi implements AutoCloseable {

  private static final String BASE = "/2018-06-01/runtime";
  private static final long PATIENCE_SECONDS = 120;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Long> ready = new LinkedBlockingQueue<>();
  private final BlockingQueue<Boolean> restores = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(BASE + "/invocation/next", this::next);
    server.createContext(BASE + "/restore/next", this::restore);
    server.createContext(BASE + "/", this::told);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** When the function was ready for its first event, or for its picture to be taken. */
  long awaitReady() throws InterruptedException {
    return await(ready);
  }

  /** Lets a function that waits after its picture was taken go on. */
  void restore() {
    restores.add(true);
  }

  /** Has the function handle an event. */
  String answer(String event) throws InterruptedException {
    events.add(event);
    return await(answers);
  }

  private static <T> T await(BlockingQueue<T> queue) throws InterruptedException {
    T value = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (value == null) {
      throw new IllegalStateException("the function said nothing in " + PATIENCE_SECONDS + " s");
    }
    return value;
  }

  private void next(HttpExchange exchange) throws IOException {
    ready.add(System.nanoTime());
    try {
      String event = events.take();
      exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "request");
      exchange
          .getResponseHeaders()
          .add("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 30_000));
      exchange
          .getResponseHeaders()
          .add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:1:function:f");
      reply(exchange, 200, event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private void restore(HttpExchange exchange) throws IOException {
    ready.add(System.nanoTime());
    try {
      restores.take();
      reply(exchange, 200, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private void told(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    reply(exchange, 202, "{}");
    if (exchange.getRequestURI().getPath().endsWith("/response")) {
      answers.add(body);
    } else {
      System.err.println(exchange.getRequestURI() + ": " + body);
    }
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
