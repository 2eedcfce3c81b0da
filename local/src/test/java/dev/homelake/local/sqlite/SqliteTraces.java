package dev.homelake.local.sqlite;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the bytes of a database's files hold, whatever the database says. */
public final class SqliteTraces {

  private SqliteTraces() {}

  /** How many of the database's files hold this text of ASCII. */
  public static int of(String text, Path database) throws IOException {
    int found = 0;
    String files = database.getFileName() + "{,-wal,-journal}";
    try (DirectoryStream<Path> all = Files.newDirectoryStream(database.getParent(), files)) {
      for (Path file : all) {
        found += Files.readString(file, ISO_8859_1).contains(text) ? 1 : 0;
      }
    }
    return found;
  }
}
