package dev.homelake.whatsapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where an export's bytes come from. Reading takes two passes, so a source can be opened again and
 * again and yields the same bytes every time.
 */
public interface ExportSource {

  /** The file's name without its folder, for receipts. */
  String name();

  /** Opens the bytes from the start. The caller closes the stream. */
  InputStream open() throws IOException;

  /** Names that may carry the chat's title, best first; a zip's name comes before its entry's. */
  default List<String> titleNames() {
    return List.of(name());
  }

  /** The number of bytes. */
  default long size() throws IOException {
    try (InputStream in = open()) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** An export on disk. */
  static ExportSource of(Path file) {
    return of(String.valueOf(file.getFileName()), file);
  }

  /** An export on disk that is called otherwise than its file. */
  static ExportSource of(String name, Path file) {
    return new ExportSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() throws IOException {
        return Files.size(file);
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  /**
   * An export in memory. It is read in place: do not change {@code bytes} while it is being read.
   */
  static ExportSource of(String name, byte[] bytes) {
    return new InMemorySource(name, bytes);
  }
}
