package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportFormat;

/**
 * A file that is an export.
 *
 * @param ownFormat its format as it tells it alone
 * @param export the export, its dates as the chat's exports have settled them
 * @param bytes its content if it is held in memory, else null
 */
record OpenFile(BronzeFile file, ExportFormat ownFormat, ChatExport export, byte[] bytes) {

  static OpenFile of(BronzeFile file, ChatExport export, byte[] bytes) {
    return new OpenFile(file, export.format(), export, bytes);
  }

  /** The same file with its dates read in another order. */
  OpenFile settled(ChatExport other) {
    return new OpenFile(file, ownFormat, other, bytes);
  }
}
