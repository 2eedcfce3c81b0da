package dev.homelake.edge.bucket;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is to be written. Its bytes may be opened more than once, because writes are repeated when
 * the network fails.
 *
 * @param type media type, such as {@code image/jpeg}
 * @param size number of bytes; the source must yield exactly so many
 * @param source opens the bytes from the start
 * @param metadata kept with the object; names in lower case, values in ASCII
 */
public record Content(String type, long size, Source source, Map<String, String> metadata) {

  /** Refuses missing parts and metadata that does not fit into a header. */
  public Content {
    requireNonNull(type, "type is null");
    requireNonNull(source, "source is null");
    metadata = Map.copyOf(metadata);
    if (size < 0) {
      throw new IllegalArgumentException("a size cannot be negative: " + size);
    }
    metadata.forEach(
        (name, value) -> {
          if (!name.matches("[a-z0-9-]+") || !value.matches("[\\x20-\\x7E]*")) {
            throw new IllegalArgumentException("metadata must be ASCII: " + name);
          }
        });
  }

  /** Opens the bytes. */
  @FunctionalInterface
  public interface Source {
    /** A stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;
  }

  /** Bytes in memory; do not change them. */
  public static Content of(String type, byte[] bytes) {
    return new Content(type, bytes.length, () -> new ByteArrayInputStream(bytes), Map.of());
  }

  /** A file's bytes. */
  public static Content of(String type, Path file) throws IOException {
    return new Content(type, Files.size(file), () -> Files.newInputStream(file), Map.of());
  }

  /** Bytes from anywhere, of a known number. */
  public static Content of(String type, long size, Source source) {
    return new Content(type, size, source, Map.of());
  }

  /** The same with this metadata. */
  public Content with(Map<String, String> metadata) {
    return new Content(type, size, source, metadata);
  }
}
