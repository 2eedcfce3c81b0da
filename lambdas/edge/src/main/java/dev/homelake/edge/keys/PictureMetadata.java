package dev.homelake.edge.keys;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** What a raw photo's object says about the photo besides its bytes. Pure functions. */
public final class PictureMetadata {

  private static final String SENT_AT = "sent-at";

  private PictureMetadata() {}

  /** For a picture out of a chat: the local time of the message that it was sent with. */
  public static Map<String, String> sentAt(LocalDateTime time) {
    return Map.of(SENT_AT, DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
  }

  /** The local time of the message that the picture was sent with, if it came out of a chat. */
  public static Optional<LocalDateTime> sentAt(Map<String, String> metadata) {
    try {
      return Optional.ofNullable(metadata.get(SENT_AT)).map(LocalDateTime::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
