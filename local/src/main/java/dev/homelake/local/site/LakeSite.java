package dev.homelake.local.site;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.web.WebAnswer;
import dev.homelake.local.web.WebHandler;
import dev.homelake.local.web.WebRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that is on the platform's one address: the API below {@code /api}, sign-in below {@code
 * /cognito}, the app's settings, and the app itself; where that is not built, a page that says how
 * the lake is. Safe for use by several threads.
 */
public final class LakeSite implements WebHandler {

  private static final String API = "/api";
  private static final String COGNITO = "/cognito";
  private static final String JSON = "application/json";
  private static final Map<String, String> STATUS_PAGE =
      Map.of(
          "/", "text/html; charset=utf-8",
          "/index.html", "text/html; charset=utf-8",
          "/status.css", "text/css; charset=utf-8",
          "/status.js", "text/javascript; charset=utf-8");

  private final WebHandler api;
  private final WebHandler cognito;
  private final AppConfig config;
  private final Supplier<String> status;
  private final Path app;

  /**
   * The site.
   *
   * @param api gets paths below it
   * @param cognito gets paths below it
   * @param status the lake's, as JSON without names
   * @param app the folder of the built app, which need not be there
   */
  public LakeSite(
      WebHandler api, WebHandler cognito, AppConfig config, Supplier<String> status, Path app) {
    this.api = requireNonNull(api, "api is null");
    this.cognito = requireNonNull(cognito, "cognito is null");
    this.config = requireNonNull(config, "config is null");
    this.status = requireNonNull(status, "status is null");
    this.app = requireNonNull(app, "app is null");
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String path = request.path();
    if (path.startsWith(API + "/")) {
      return api.answer(below(request, API));
    }
    if (path.startsWith(COGNITO + "/")) {
      return cognito.answer(below(request, COGNITO));
    }
    if (path.equals("/app-config.json")) {
      return WebAnswer.of(200, JSON, config.json()).with("Cache-Control", "no-store");
    }
    if (path.equals("/status.json")) {
      return WebAnswer.of(200, JSON, status.get()).with("Cache-Control", "no-store");
    }
    return guarded(movedToName(request).orElseGet(() -> page(request)));
  }

  /** Browsers take this machine's number for another origin than its name, and the app has one. */
  private Optional<WebAnswer> movedToName(WebRequest request) {
    boolean byNumber =
        request.header("Host").filter(host -> host.startsWith("127.0.0.1")).isPresent();
    return byNumber
        ? Optional.of(
            WebAnswer.of(307, "text/plain; charset=utf-8", "")
                .with("Location", config.site() + address(request)))
        : Optional.empty();
  }

  /** As a browser would write it; the path that was asked for is decoded. */
  private static String address(WebRequest request) {
    try {
      String path = new URI(null, null, request.path(), null).toASCIIString();
      return request.query().isEmpty() ? path : path + "?" + request.query();
    } catch (URISyntaxException e) {
      return "/";
    }
  }

  private static WebRequest below(WebRequest request, String prefix) {
    return new WebRequest(
        request.method(),
        request.path().substring(prefix.length()),
        request.query(),
        request.headers(),
        request.body());
  }

  private WebAnswer page(WebRequest request) {
    if (Files.isRegularFile(app.resolve("index.html"))) {
      return new StaticFiles(app).answer(request);
    }
    String type = STATUS_PAGE.get(request.path());
    if (type == null || !request.method().matches("GET|HEAD")) {
      return WebAnswer.of(404, "text/plain; charset=utf-8", "Not Found");
    }
    String file = type.startsWith("text/html") ? "status.html" : request.path().substring(1);
    return new WebAnswer(
        200, Map.of("Content-Type", type, "Cache-Control", "no-cache"), read(file));
  }

  private static byte[] read(String resource) {
    try (InputStream content = LakeSite.class.getResourceAsStream(resource)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page may load what is ours, ask S3, and be in no other page. */
  private WebAnswer guarded(WebAnswer answer) {
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    String s3 = config.s3().toString();
    headers.put(
        "Content-Security-Policy",
        "default-src 'self'; connect-src 'self' "
            + s3
            + "; img-src 'self' data: blob: "
            + s3
            + "; media-src 'self' blob: "
            + s3
            + "; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    return new WebAnswer(answer.status(), headers, answer.body());
  }
}
