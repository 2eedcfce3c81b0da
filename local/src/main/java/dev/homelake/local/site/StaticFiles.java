package dev.homelake.local.site;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.web.WebAnswer;
import dev.homelake.local.web.WebHandler;
import dev.homelake.local.web.WebRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a built web app. An address that is no file's is a page of the app, which finds out
 * itself which one. Safe for use by several threads.
 */
final class StaticFiles implements WebHandler {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Path folder;

  /** The app in a folder with an {@code index.html}. */
  StaticFiles(Path folder) {
    this.folder = requireNonNull(folder, "folder is null").toAbsolutePath().normalize();
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return WebAnswer.of(405, "text/plain; charset=utf-8", "Method Not Allowed")
          .with("Allow", "GET, HEAD");
    }
    Optional<Path> file = file(request.path());
    if (file.isPresent()) {
      return content(file.get());
    }
    return ending(request.path()).isEmpty() || isForAPage(request)
        ? content(folder.resolve("index.html"))
        : WebAnswer.of(404, "text/plain; charset=utf-8", "Not Found");
  }

  /** A browser that goes somewhere: the names of chats and files in addresses have dots, too. */
  private static boolean isForAPage(WebRequest request) {
    return !request.path().startsWith("/assets/")
        && request.header("Accept").filter(types -> types.contains("text/html")).isPresent();
  }

  private Optional<Path> file(String path) {
    try {
      Path file = folder.resolve(path.substring(1)).normalize();
      return file.startsWith(folder) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException e) {
      // No file can have that name, in the characters of this machine.
      return Optional.empty();
    }
  }

  private WebAnswer content(Path file) {
    try {
      String type =
          TYPES.getOrDefault(ending(file.getFileName().toString()), "application/octet-stream");
      // Files below assets/ carry a hash of what is in them in their names.
      boolean never = folder.relativize(file).startsWith("assets");
      return new WebAnswer(
          200,
          Map.of(
              "Content-Type",
              type,
              "Cache-Control",
              never ? "public, max-age=31536000, immutable" : "no-cache"),
          Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
