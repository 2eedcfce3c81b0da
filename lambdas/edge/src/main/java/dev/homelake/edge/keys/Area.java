package dev.homelake.edge.keys;

import java.util.Optional;

/** A part of the lake's bucket. Its prefix ends with a slash; no prefix begins another. */
public enum Area {
  /** Chat exports as text. */
  RAW_WHATSAPP_UPLOADS("raw-whatsapp-uploads/", Role.INPUT),
  /** Chat exports as zips. */
  UPLOADS_LANDING("uploads-landing/", Role.INPUT),
  /** Photos, uploaded or out of a chat export. */
  RAW_PHOTOS("raw-photos/", Role.INPUT),
  /** Whatever else was uploaded; nobody reads it. */
  MISC("misc/", Role.STORE),
  /** Uploads that are to be kept and not to be looked at. */
  RAW_ARCHIVE("raw-archive/", Role.STORE),
  /** What became of each chat upload. */
  RECEIPTS_WHATSAPP("receipts/whatsapp/", Role.OUTPUT),
  /** What was wrong with photos. */
  RECEIPTS_PHOTOS("receipts/photos/", Role.OUTPUT),
  /** Accepted chat exports. */
  BRONZE_WHATSAPP("bronze/whatsapp/", Role.OUTPUT),
  /** The table of all messages. */
  SILVER_WHATSAPP("silver/whatsapp/", Role.OUTPUT),
  /** Photos as they came. */
  PHOTO_ORIGINALS("photos/originals/", Role.OUTPUT),
  /** Photos made small. */
  PHOTO_THUMBNAILS("photos/thumbnails/", Role.OUTPUT),
  /** What programs remember; no table's prefix, because queries read every file there. */
  STATE("state/", Role.OUTPUT);

  /** Who writes there. */
  public enum Role {
    /** People, and a function listens. */
    INPUT,
    /** People, and nothing happens. */
    STORE,
    /** Programs only. */
    OUTPUT
  }

  private final String prefix;
  private final Role role;

  Area(String prefix, Role role) {
    this.prefix = prefix;
    this.role = role;
  }

  /** The area that a key lies in, if any. */
  public static Optional<Area> of(String key) {
    for (Area area : values()) {
      if (key.startsWith(area.prefix)) {
        return Optional.of(area);
      }
    }
    return Optional.empty();
  }

  /** Its prefix, with a slash at the end. */
  public String prefix() {
    return prefix;
  }

  /** Who writes there. */
  public Role role() {
    return role;
  }

  /** The key of an object in this area. */
  public String key(String path) {
    return prefix + path;
  }
}
