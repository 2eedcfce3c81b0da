package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.keys.Area;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * What a receipt says of an upload.
 *
 * @param key the receipt's
 * @param upload the upload's key; empty if the receipt cannot be read
 * @param eTag of the content that it is about
 * @param facts what was found in it
 */
record UploadNote(String key, Optional<String> upload, Optional<String> eTag, ExportFacts facts) {

  /** Refuses null. */
  UploadNote {
    requireNonNull(key, "key is null");
    requireNonNull(upload, "upload is null");
    requireNonNull(eTag, "eTag is null");
    requireNonNull(facts, "facts is null");
  }

  /** All receipts of chat uploads. */
  static List<UploadNote> list(Bucket bucket) throws IOException {
    List<UploadNote> notes = new ArrayList<>();
    for (String key : bucket.list(Area.RECEIPTS_WHATSAPP.prefix())) {
      notes.add(
          SmallObject.json(bucket, key)
              .map(json -> read(key, json))
              .orElseGet(
                  () ->
                      new UploadNote(
                          key, Optional.empty(), Optional.empty(), ExportFacts.UNKNOWN)));
    }
    return notes;
  }

  private static UploadNote read(String key, JsonNode json) {
    Optional<JsonNode> upload = json.field("upload");
    return new UploadNote(
        key,
        upload.flatMap(node -> SmallObject.text(node, "key")),
        upload.flatMap(node -> SmallObject.text(node, "etag")),
        new ExportFacts(
            SmallObject.text(json, "chat"),
            SmallObject.text(json, "bronze_key"),
            SmallObject.text(json, "content_sha256"),
            json.field("pictures").flatMap(node -> SmallObject.text(node, "folder"))));
  }
}
