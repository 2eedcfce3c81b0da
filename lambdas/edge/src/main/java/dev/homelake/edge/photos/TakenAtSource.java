package dev.homelake.edge.photos;

import java.util.Arrays;
import java.util.Optional;

/** How it is known when a photo was taken, the surest first. */
public enum TakenAtSource {
  /** The camera wrote the time and its offset. */
  EXIF_WITH_OFFSET("exif_offset"),
  /** The camera wrote the time on its clock; the zone is assumed. */
  EXIF("exif"),
  /** The file's name holds it. */
  FILE_NAME("file_name"),
  /** The chat message that the photo came with. */
  CHAT_MESSAGE("chat_message"),
  /** Not at all: it is the time of the upload. */
  UPLOAD("upload");

  private final String text;

  TakenAtSource(String text) {
    this.text = text;
  }

  /** As it is stored and answered; never changes. */
  public String text() {
    return text;
  }

  /** The source of that text, if there is one. */
  public static Optional<TakenAtSource> parse(String text) {
    return Arrays.stream(values()).filter(source -> source.text.equals(text)).findFirst();
  }
}
