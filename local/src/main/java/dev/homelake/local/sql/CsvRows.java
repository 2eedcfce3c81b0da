package dev.homelake.local.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal.Reader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.sql.SQLException;

/**
 * An answer as RFC 4180 has it: a line of names, CRLF at the end of lines, in quotes what needs it.
 * No value is an empty field, an empty text is {@code ""}. A person in front of a window gets
 * values on one line each and without what would steer it. Holds one row at a time.
 */
final class CsvRows implements RowsWriter {

  private final OutputStream out;
  private final Reader reader;

  CsvRows(OutputStream out, Reader reader) {
    this.out = requireNonNull(out, "out is null");
    this.reader = requireNonNull(reader, "reader is null");
  }

  @Override
  public long write(SqlAnswer answer) throws IOException, SQLException {
    // Never closed: what is behind it stays open for others.
    Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    int columns = answer.columns().size();
    for (int at = 0; at < columns; at++) {
      field(text, answer.columns().get(at).name(), at);
    }
    text.write("\r\n");
    long rows = 0;
    for (; answer.next(); rows++) {
      for (int at = 0; at < columns; at++) {
        field(text, answer.value(at), at);
      }
      text.write("\r\n");
    }
    text.flush();
    return rows;
  }

  private void field(Writer text, Object value, int at) throws IOException, SQLException {
    if (at > 0) {
      text.write(',');
    }
    if (value == null) {
      return;
    }
    String exact = CellText.of(value);
    String shown =
        switch (reader) {
          case PERSON -> DisplayText.of(exact);
          case PROGRAM -> exact;
        };
    text.write(needsQuotes(shown) ? '"' + shown.replace("\"", "\"\"") + '"' : shown);
  }

  /** Blanks at an end need none by the standard, but some programs take unquoted ones away. */
  private static boolean needsQuotes(String text) {
    if (text.isEmpty()
        || Character.isWhitespace(text.charAt(0))
        || Character.isWhitespace(text.charAt(text.length() - 1))) {
      return true;
    }
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '"', ',', '\r', '\n' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
