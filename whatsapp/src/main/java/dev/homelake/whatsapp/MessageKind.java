package dev.homelake.whatsapp;

import java.util.Locale;

/** What a row of an export is. The names in lower case are the values of the silver column. */
public enum MessageKind {
  /** Something a person wrote; also polls, places and empty bodies. */
  MESSAGE,
  /** An attachment, or the placeholder of one that was left out of the export. */
  MEDIA,
  /** Text the app wrote, with or without a printed sender. */
  SYSTEM,
  /** The notice that stands in for a deleted message. */
  DELETED;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The value as it stands in tables and JSON, for example {@code "media"}. */
  public String label() {
    return label;
  }
}
