package dev.homelake.local.imports;

import static java.util.stream.Collectors.toMap;

import dev.homelake.bronze.BronzeHandler;
import dev.homelake.bronze.ReceiveUpload;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.photos.PhotoId;
import dev.homelake.edge.photos.PhotoState;
import dev.homelake.local.imports.ImportResult.Fate;
import dev.homelake.local.imports.Uploading.Uploaded;
import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.photos.SqlitePhotoIndex;
import dev.homelake.local.work.WorkingLake;
import dev.homelake.photo.PhotoProcessorHandler;
import dev.homelake.photo.SettlePhoto;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Finds out what became of uploads, once all events are handled. For one thread. */
final class Fates implements AutoCloseable {

  private final Bucket bucket;
  private final SqlitePhotoIndex photos;
  private final Map<String, String> failures;
  private final Map<String, String> asleep;

  Fates(WorkingLake lake) {
    this.bucket = lake.bucket();
    this.photos = SqlitePhotoIndex.open(lake.folder().photos());
    this.asleep = lake.asleep();
    this.failures =
        lake.failures().stream()
            .collect(toMap(FailedEvent::key, FailedEvent::reason, (one, other) -> other));
  }

  ImportResult of(Uploaded upload) throws IOException {
    return fate(upload).wasThere(!upload.isNew());
  }

  private ImportResult fate(Uploaded upload) throws IOException {
    if (failures.containsKey(upload.key())) {
      return ImportResult.of(upload.file(), Fate.FAILED, failures.get(upload.key()));
    }
    Area area = Area.of(upload.key()).orElseThrow();
    return switch (area) {
      case RAW_WHATSAPP_UPLOADS, UPLOADS_LANDING -> chat(upload);
      case RAW_PHOTOS -> photo(upload);
      case MISC,
          RAW_ARCHIVE,
          RECEIPTS_WHATSAPP,
          RECEIPTS_PHOTOS,
          BRONZE_WHATSAPP,
          SILVER_WHATSAPP,
          PHOTO_ORIGINALS,
          PHOTO_THUMBNAILS,
          STATE ->
          ImportResult.of(upload.file(), Fate.KEPT, upload.key());
    };
  }

  private ImportResult chat(Uploaded upload) throws IOException {
    Optional<JsonNode> receipt = receipt(ReceiveUpload.receiptKey(upload.key()));
    if (receipt.isEmpty()) {
      return unseen(upload, BronzeHandler.NAME);
    }
    Optional<String> code = text(receipt.get(), "code");
    ImportResult result =
        code.isPresent()
            ? ImportResult.rejected(
                upload.file(), code.get(), text(receipt.get(), "reason").orElse(""))
            : ImportResult.of(
                upload.file(),
                Fate.CHAT,
                text(receipt.get(), "chat").orElse("a chat without a title"));
    return result.with(receipt.get());
  }

  private ImportResult photo(Uploaded upload) throws IOException {
    boolean known =
        photos.find(PhotoId.ofSourceKey(upload.key())).flatMap(PhotoState::photo).isPresent();
    if (known) {
      return ImportResult.of(upload.file(), Fate.PHOTO, upload.key());
    }
    return receipt(SettlePhoto.receiptKey(upload.key()))
        .map(
            receipt ->
                ImportResult.rejected(
                    upload.file(),
                    text(receipt, "code").orElse("REJECTED"),
                    text(receipt, "message").orElse("")))
        .orElseGet(() -> unseen(upload, PhotoProcessorHandler.NAME));
  }

  private ImportResult unseen(Uploaded upload, String function) {
    return ImportResult.of(
        upload.file(), Fate.WAITING, asleep.getOrDefault(function, "nobody has looked at it yet"));
  }

  private Optional<JsonNode> receipt(Optional<String> key) throws IOException {
    Optional<ObjectInfo> object = key.isPresent() ? bucket.head(key.get()) : Optional.empty();
    if (object.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream json = bucket.open(object.get())) {
      return Optional.of(JsonNode.parser().parse(json));
    }
  }

  private static Optional<String> text(JsonNode json, String field) {
    return json.field(field).map(JsonNode::text);
  }

  @Override
  public void close() {
    photos.close();
  }
}
