package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.bronze.ReceiveUpload;
import dev.homelake.edge.keys.Area;
import dev.homelake.local.transfer.Found.Storage;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Uploaded exports: an inbox, whose content lies in the archive already if it was taken in. Over
 * there the function looks into them again. So one whose chat somebody took out of the archive is
 * spared, for it would come back; and a zip that was taken in says so, lest pictures that somebody
 * removed come back. Safe for use by several threads.
 */
final class ChatUploads {

  private static final String TAKEN_OUT = "its chat was taken out of the lake";

  private final S3Side from;
  private final Bringing bringing;
  private final NavigableMap<String, Found> archive;
  private final NavigableMap<String, Found> receipts;

  /**
   * Uploads of a lake.
   *
   * @param archive its accepted exports
   * @param receipts of its uploads
   */
  ChatUploads(
      S3Side from,
      Bringing bringing,
      NavigableMap<String, Found> archive,
      NavigableMap<String, Found> receipts) {
    this.from = requireNonNull(from, "from is null");
    this.bringing = requireNonNull(bringing, "bringing is null");
    this.archive = requireNonNull(archive, "archive is null");
    this.receipts = requireNonNull(receipts, "receipts is null");
  }

  CopyOutcome bring(Found upload, Area area) throws IOException {
    Optional<String> place = placeInArchive(upload);
    if (place.isPresent() && !archive.containsKey(place.get())) {
      return CopyOutcome.spared(TAKEN_OUT);
    }
    return bringing.bring(
        upload, area, place.isPresent() ? Description::takenIn : UnaryOperator.identity());
  }

  /** What its receipt says, if that is about this content and it was accepted. */
  private Optional<String> placeInArchive(Found upload) {
    return ReceiveUpload.receiptKey(upload.key())
        .map(receipts::get)
        .filter(receipt -> receipt.storage() == Storage.AT_HAND)
        .flatMap(receipt -> SmallJson.read(from, receipt))
        .filter(receipt -> isAbout(receipt, upload))
        .flatMap(receipt -> SmallJson.text(receipt, "bronze_key"));
  }

  private static boolean isAbout(JsonNode receipt, Found upload) {
    return receipt.isObject()
        && receipt
            .field("upload")
            .flatMap(about -> SmallJson.text(about, "etag"))
            .filter(upload.eTag()::equals)
            .isPresent();
  }
}
