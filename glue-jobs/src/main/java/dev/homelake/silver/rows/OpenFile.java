package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence.Kind;
import dev.homelake.whatsapp.ExportFormat;
import java.util.Optional;

/**
 * A file that is an export.
 *
 * @param ownFormat its format as it tells it alone
 * @param learntOrder the order that another export of the chat taught; null if none did
 * @param export the export, its dates read with what was learnt
 * @param bytes its content if it is held in memory, else null
 */
record OpenFile(
    BronzeFile file,
    ExportFormat ownFormat,
    DateOrder learntOrder,
    ChatExport export,
    byte[] bytes) {

  static OpenFile of(BronzeFile file, ChatExport export, byte[] bytes) {
    return new OpenFile(file, export.format(), null, export, bytes);
  }

  /** The same file as just opened, with what another export has taught, if one has. */
  OpenFile taught(Optional<DateOrder> learnt) {
    return learnt
        .map(
            order ->
                new OpenFile(
                    file, ownFormat, order, export.withDateOrder(order, Kind.OTHER_EXPORT), bytes))
        .orElse(this);
  }
}
