package dev.homelake.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.inspect.OpenedExport;
import dev.homelake.whatsapp.ImportReceipt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A data lake in a folder, laid out as in a bucket.
 *
 * @param folder where it is
 */
record DemoLake(Path folder) {

  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** A new lake in a folder that only its owner can read, with a short name. */
  static DemoLake createIn(Path temporary) throws IOException {
    for (int number = 1; ; number++) {
      Path folder = temporary.resolve("homelake-demo-" + number);
      try {
        return new DemoLake(Files.createDirectory(folder, PRIVATE));
      } catch (FileAlreadyExistsException e) {
        // An earlier demo's; the next number is tried.
      }
    }
  }

  /** The exports as they came. */
  Path bronze() {
    return folder.resolve("bronze/whatsapp");
  }

  /** What became of each export. */
  Path receipts() {
    return folder.resolve("receipts/whatsapp");
  }

  /** The table of messages. */
  Path silver() {
    return folder.resolve("silver/whatsapp");
  }

  /** Run reports. */
  Path state() {
    return folder.resolve("state/whatsapp");
  }

  /** Takes an export in: its text to bronze if it is accepted, its receipt in any case. */
  ImportReceipt take(Path upload, YearMonth month) throws IOException {
    try (OpenedExport opened = OpenedExport.open(upload, Optional.empty())) {
      ImportReceipt receipt = opened.receipt();
      Files.createDirectories(receipts());
      Files.writeString(
          receipts().resolve(upload.getFileName() + ".json"), receipt.toJson() + "\n", UTF_8);
      if (receipt.accepted()) {
        Path shelf =
            bronze()
                .resolve("year=" + month.getYear())
                .resolve("month=%02d".formatted(month.getMonthValue()));
        Files.createDirectories(shelf);
        try (InputStream text = opened.export().source().open()) {
          Files.copy(text, shelf.resolve(textName(upload)));
        }
      }
      return receipt;
    }
  }

  private static String textName(Path upload) {
    return upload.getFileName().toString().replaceFirst("(?i)\\.zip$", ".txt");
  }
}
