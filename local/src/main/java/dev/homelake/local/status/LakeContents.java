package dev.homelake.local.status;

import dev.homelake.local.chats.DuckDbMessages;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.photos.SqlitePhotoIndex;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What is in a lake.
 *
 * @param photos in the gallery
 * @param messages in the table
 * @param chats that they are of
 * @param firstDate of a message
 * @param lastDate of a message
 */
public record LakeContents(
    long photos, long messages, long chats, Optional<String> firstDate, Optional<String> lastDate) {

  /** Counts them; takes some hundred milliseconds. */
  public static LakeContents of(LakeFolder lake) {
    try (DuckDbMessages messages = new DuckDbMessages(lake.silver())) {
      DuckDbMessages.Totals totals = messages.totals();
      return new LakeContents(
          photos(lake), totals.messages(), totals.chats(), totals.firstDate(), totals.lastDate());
    }
  }

  private static long photos(LakeFolder lake) {
    if (!Files.exists(lake.photos())) {
      return 0;
    }
    try (SqlitePhotoIndex index = SqlitePhotoIndex.open(lake.photos())) {
      return index.count();
    }
  }
}
