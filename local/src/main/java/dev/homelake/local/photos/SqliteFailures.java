package dev.homelake.local.photos;

import dev.homelake.edge.photos.PhotoIndexException;
import dev.homelake.edge.photos.PhotoIndexException.Code;
import java.nio.file.Path;
import java.sql.SQLException;

/** What SQLite throws, told apart. */
final class SqliteFailures {

  private static final int BUSY = 5;
  private static final int CORRUPT = 11;
  private static final int NO_DATABASE = 26;
  private static final int PRIMARY = 0xFF;

  private SqliteFailures() {}

  static PhotoIndexException of(String attempt, Path file, SQLException e) {
    String what = "cannot " + attempt + " " + file + ": ";
    return switch (e.getErrorCode() & PRIMARY) {
      case BUSY ->
          new PhotoIndexException(
              Code.PHOTO_INDEX_BUSY, what + "others keep it. Try again in a moment", e);
      case CORRUPT, NO_DATABASE ->
          new PhotoIndexException(
              Code.PHOTO_INDEX_DAMAGED,
              what + "it is damaged. Delete it and process the photos again",
              e);
      default ->
          new PhotoIndexException(
              Code.PHOTO_INDEX_FAILED, what + e.getMessage() + ". Check the file and its disk", e);
    };
  }
}
