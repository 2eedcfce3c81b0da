package dev.homelake.silver.index;

import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.ExportFormat;
import java.io.Serializable;
import java.util.Optional;

/**
 * What is known of a file of the bronze prefix since it was read.
 *
 * @param key its name below the prefix
 * @param version tells whether it is still the same; see {@link
 *     dev.homelake.silver.store.StoredObject#version}
 * @param bytes its size
 * @param content what it holds; empty if it is no export
 */
public record IndexedFile(String key, String version, long bytes, Optional<Content> content) {

  public IndexedFile {
    requireNonNull(key, "key is null");
    requireNonNull(version, "version is null");
    requireNonNull(content, "content is null");
  }

  /**
   * What an export holds.
   *
   * @param chat the chat's title
   * @param format the format as the file alone tells it
   * @param learntOrder the order in which those dates were read that could but be guessed, if
   *     another export of the chat told it; null if the file alone told how to read them. A file
   *     glued together from several exports has dates of both kinds
   * @param dates the dates it has rows of, read so
   */
  public record Content(String chat, ExportFormat format, DateOrder learntOrder, DateSet dates)
      implements Serializable {

    public Content {
      requireNonNull(chat, "chat is null");
      requireNonNull(format, "format is null");
      requireNonNull(dates, "dates is null");
    }

    /** The order that another export of the chat taught; empty if none did. */
    public Optional<DateOrder> learnt() {
      return Optional.ofNullable(learntOrder);
    }
  }

  /** The dates that the file has rows of. */
  public DateSet dates() {
    return content.map(Content::dates).orElse(DateSet.EMPTY);
  }

  /** Whether the listed object is the one that was read. */
  public boolean describes(String listedVersion, long listedBytes) {
    return bytes == listedBytes && version.equals(listedVersion);
  }
}
