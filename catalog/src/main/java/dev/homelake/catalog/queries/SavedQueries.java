package dev.homelake.catalog.queries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The saved questions of this build. Pure functions; a question that is wrong is a bug. */
public final class SavedQueries {

  /** In the order in which people read them; those of a group stand together. */
  private static final List<String> NAMES =
      List.of(
          "year-in-review",
          "on-this-day",
          "messages-per-day",
          "activity-by-hour",
          "activity-by-weekday",
          "top-senders",
          "words-by-sender",
          "emoji-by-sender",
          "media-share",
          "response-times",
          "conversation-starters",
          "longest-silences",
          "chats-compared",
          "streaks");

  private SavedQueries() {}

  /** The names of all of them, those of a group together. */
  public static List<String> names() {
    return NAMES;
  }

  /** All of them, those of a group together. */
  public static List<SavedQuery> all() {
    return NAMES.stream().map(SavedQueries::read).toList();
  }

  /** The one of that name, if there is one. */
  public static Optional<SavedQuery> find(String name) {
    return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  private static SavedQuery read(String name) {
    String file = name + ".sql";
    try (InputStream sql = SavedQueries.class.getResourceAsStream(file)) {
      if (sql == null) {
        throw new IllegalStateException("the question " + file + " is missing from this build");
      }
      return SavedQueryReader.read(name, new String(sql.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the question " + file, e);
    }
  }
}
