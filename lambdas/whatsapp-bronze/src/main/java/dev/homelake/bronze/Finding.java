package dev.homelake.bronze;

import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.Rejection;
import dev.homelake.whatsapp.archive.MediaEntry;
import java.util.List;
import java.util.Optional;

/**
 * What an upload turned out to be, and what was done with it.
 *
 * @param receipt what the parser found
 * @param sha256 hash of the chat's text, if it was accepted
 * @param landed where the chat's text is, if it was accepted
 * @param pictures what became of a zip's pictures
 * @param otherMedia what else is in the zip, and stays there
 */
record Finding(
    ImportReceipt receipt,
    Optional<String> sha256,
    Optional<BronzeShelf.Landed> landed,
    Optional<BroughtPictures> pictures,
    List<MediaEntry> otherMedia) {

  static Finding rejected(ImportReceipt receipt) {
    return new Finding(receipt, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  static Finding rejected(Upload upload, Rejection.Code code, String message) {
    return rejected(
        ImportReceipt.refused(
            upload.place().name(), upload.object().size(), new Rejection(code, message)));
  }

  static Finding text(ImportReceipt receipt, String sha256, BronzeShelf.Landed landed) {
    return new Finding(
        receipt, Optional.of(sha256), Optional.of(landed), Optional.empty(), List.of());
  }

  Finding withMedia(BroughtPictures brought, List<MediaEntry> others) {
    return new Finding(receipt, sha256, landed, Optional.of(brought), List.copyOf(others));
  }
}
