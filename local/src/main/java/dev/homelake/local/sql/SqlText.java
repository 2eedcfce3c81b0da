package dev.homelake.local.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the SQL comes from. */
final class SqlText {

  private static final int LARGEST = 1 << 20;

  private SqlText() {}

  /**
   * The SQL.
   *
   * @param argument on the command line; null or {@code -} if it is to be read from {@code input}
   * @param file instead of both; may be null
   */
  static String of(String argument, Path file, InputStream input) {
    if (argument != null && file != null) {
      throw Problem.wrongUse(
          "the SQL is given twice: as an argument and in " + file, "Leave out one of the two.");
    }
    if (file == null && argument != null && !argument.equals("-")) {
      return checked(argument, "the argument");
    }
    String where = file == null ? "standard input" : file.toString();
    try {
      return checked(decoded(bytes(file, input), where), where);
    } catch (IOException e) {
      throw Problem.wrongUse(
          "cannot read the SQL from %s: %s".formatted(where, e.getClass().getSimpleName()),
          "Check the name and that you may read it.");
    }
  }

  private static byte[] bytes(Path file, InputStream input) throws IOException {
    if (file == null) {
      return input.readNBytes(LARGEST + 1);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST + 1);
    }
  }

  private static String decoded(byte[] bytes, String where) {
    if (bytes.length > LARGEST) {
      throw Problem.wrongUse("the SQL in " + where + " is over 1 MB", "Is it the right file?");
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Problem.wrongUse("the SQL in " + where + " is no UTF-8", "Save it as UTF-8.");
    }
  }

  private static String checked(String sql, String where) {
    if (sql.isBlank()) {
      throw Problem.wrongUse(
          "there is no SQL in " + where,
          "Write it after the command: homelake sql \"SELECT count(*) FROM whatsapp_messages\"");
    }
    return sql.startsWith("\uFEFF") ? sql.substring(1) : sql;
  }
}
