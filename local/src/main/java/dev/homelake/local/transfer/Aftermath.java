package dev.homelake.local.transfer;

import dev.homelake.bronze.ReceiveUpload;
import dev.homelake.edge.keys.Area;
import dev.homelake.local.terminal.Numbers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far the functions and the job are with what was copied, as far as their bucket shows.
 *
 * @param photos all of them
 * @param photosSeen those with a thumbnail, or a receipt that says what is wrong with them
 * @param uploads all of them
 * @param uploadsSeen those with a receipt
 * @param exports that came after the job's last run
 */
record Aftermath(long photos, long photosSeen, long uploads, long uploadsSeen, long exports) {

  private static final String MANIFEST = Area.STATE.key("whatsapp/manifest.json");

  static Aftermath in(S3Side side) {
    Set<String> photos = side.list(Area.RAW_PHOTOS.prefix()).keySet();
    Set<String> seen = new HashSet<>();
    side.list(Area.PHOTO_THUMBNAILS.prefix())
        .keySet()
        .forEach(key -> seen.add(key.substring(Area.PHOTO_THUMBNAILS.prefix().length())));
    Set<String> refused = side.list(Area.RECEIPTS_PHOTOS.prefix()).keySet();
    long photosSeen =
        photos.stream()
            .map(key -> key.substring(Area.RAW_PHOTOS.prefix().length()))
            .filter(
                path ->
                    seen.contains(path)
                        || refused.contains(Area.RECEIPTS_PHOTOS.key(path + ".json")))
            .count();
    Set<String> uploads = new HashSet<>();
    for (Area area : List.of(Area.RAW_WHATSAPP_UPLOADS, Area.UPLOADS_LANDING)) {
      uploads.addAll(side.list(area.prefix()).keySet());
    }
    // Nobody hears of others.
    uploads.removeIf(key -> !key.endsWith(".txt") && !key.endsWith(".zip"));
    Set<String> receipts = side.list(Area.RECEIPTS_WHATSAPP.prefix()).keySet();
    long uploadsSeen =
        uploads.stream()
            .filter(key -> ReceiveUpload.receiptKey(key).filter(receipts::contains).isPresent())
            .count();
    Instant built = side.head(MANIFEST).map(head -> head.lastModified()).orElse(Instant.EPOCH);
    long exports =
        side.list(Area.BRONZE_WHATSAPP.prefix()).values().stream()
            .filter(export -> export.modified().isAfter(built))
            .count();
    return new Aftermath(photos.size(), photosSeen, uploads.size(), uploadsSeen, exports);
  }

  /** Whether all that the functions have to do is done. */
  boolean isSeen() {
    return photosSeen == photos && uploadsSeen == uploads;
  }

  /** What they have done so far. */
  String functions() {
    return "%s of %s photos and %s of %s uploads there are looked into so far"
        .formatted(
            Numbers.grouped(photosSeen),
            Numbers.grouped(photos),
            Numbers.grouped(uploadsSeen),
            Numbers.grouped(uploads));
  }
}
