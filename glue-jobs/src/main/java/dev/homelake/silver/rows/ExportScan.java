package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.util.Optional;

/** Reads an export only to know what it holds: its chat, its format, its dates. Thread-safe. */
public final class ExportScan {

  private ExportScan() {}

  /**
   * Scans a file; in memory if it is not larger than {@code memoryLimit} bytes. A file that cannot
   * be read is an outcome too.
   */
  public static FileOutcome scan(ObjectStore bronze, BronzeFile file, long memoryLimit) {
    try {
      ChatExport export = ChatExport.open(source(bronze, file, memoryLimit));
      if (export.rejection().isPresent()) {
        return new FileOutcome.Rejected(
            file.number(),
            export.rejection().get().code().name(),
            export.rejection().get().message());
      }
      Optional<DateOrder> learnt = file.settled().flatMap(BronzeFile.Settlement::learnt);
      return scan(OpenFile.of(file, export, null).taught(learnt));
    } catch (IOException e) {
      return FileOutcome.Unreadable.whole(file.number(), e);
    }
  }

  private static FileOutcome scan(OpenFile file) throws IOException {
    DateSet.Builder dates = new DateSet.Builder();
    try (MessageReader rows = file.export().messages()) {
      while (rows.next()) {
        dates.add(rows.epochDay());
      }
      return ExportCursor.outcome(file, rows, 0, dates.build());
    }
  }

  private static ExportSource source(ObjectStore bronze, BronzeFile file, long memoryLimit)
      throws IOException {
    return file.bytes() > memoryLimit
        ? new StoredExport(bronze, file)
        : ExportSource.of(file.name(), bronze.read(file.object()));
  }
}
