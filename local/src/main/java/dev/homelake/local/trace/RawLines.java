package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.ExportFormat.Encoding;
import dev.homelake.whatsapp.ExportSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Lines of an export exactly as they stand there, with their line ends.
 *
 * @param first number of the first, from 1
 * @param last number of the last
 * @param text all of it
 */
record RawLines(int first, int last, String text) {

  RawLines {
    requireNonNull(text, "text is null");
  }

  /** Reads some lines. A lone carriage return ends none, as in the parser. */
  static RawLines read(ExportSource source, Encoding encoding, int first, int last)
      throws IOException {
    StringBuilder text = new StringBuilder();
    try (Reader in = new BufferedReader(new InputStreamReader(source.open(), charset(encoding)))) {
      int line = 1;
      for (int unit = in.read(); unit >= 0 && line <= last; unit = in.read()) {
        if (line >= first) {
          text.append((char) unit);
        }
        if (unit == '\n') {
          line++;
        }
      }
    }
    return new RawLines(first, last, text.toString());
  }

  private static Charset charset(Encoding encoding) {
    return switch (encoding) {
      case UTF_8, UTF_8_WITH_BOM -> StandardCharsets.UTF_8;
      case UTF_16LE -> StandardCharsets.UTF_16LE;
      case UTF_16BE -> StandardCharsets.UTF_16BE;
    };
  }
}
