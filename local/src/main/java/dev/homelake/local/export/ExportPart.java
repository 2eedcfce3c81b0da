package dev.homelake.local.export;

import dev.homelake.edge.keys.Area;

/** What is exported, from which part of the lake, and where to. */
enum ExportPart {
  CHATS("chats", Area.BRONZE_WHATSAPP, "chat export, as it came"),
  MESSAGES("messages", Area.SILVER_WHATSAPP, "table of messages of one date, Parquet"),
  PHOTOS("photos", Area.PHOTO_ORIGINALS, "photo, as it came"),
  /** Zips also hold what the lake takes no part of: videos, voices, documents. */
  ZIPS("uploads/zips", Area.UPLOADS_LANDING, "upload: zip with a chat and its files"),
  TEXTS("uploads/chats", Area.RAW_WHATSAPP_UPLOADS, "upload: text of a chat"),
  /** Of these only photos that have not become one of {@link #PHOTOS}. */
  RAW_PHOTOS("uploads/photos", Area.RAW_PHOTOS, "upload: photo that is not in the gallery"),
  MISC("misc", Area.MISC, "upload: other file"),
  ARCHIVE("archive", Area.RAW_ARCHIVE, "upload: kept and not looked at"),
  CHAT_RECEIPTS("receipts/whatsapp", Area.RECEIPTS_WHATSAPP, "what became of a chat upload, JSON"),
  PHOTO_RECEIPTS("receipts/photos", Area.RECEIPTS_PHOTOS, "what was wrong with a photo, JSON");

  private final String folder;
  private final Area area;
  private final String meaning;

  ExportPart(String folder, Area area, String meaning) {
    this.folder = folder;
    this.area = area;
    this.meaning = meaning;
  }

  /** The part of the lake. */
  Area area() {
    return area;
  }

  /** What one of its files is, for people. */
  String meaning() {
    return meaning;
  }

  /** Where a file goes, given its path below the area. */
  String place(String below) {
    return folder + "/" + below;
  }
}
