package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;

import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * The receipt of an upload as JSON: the parser's receipt, which export it was, and where its parts
 * went. Pure functions.
 */
final class UploadReceipt {

  private static final String REMOVED = "upload_removed";

  private UploadReceipt() {}

  static byte[] json(Upload upload, Finding finding) {
    JsonWriter json = JsonWriter.create().writeStartObject();
    upload(json, upload);
    finding.sha256().ifPresent(hash -> field(json, "content_sha256", hash));
    finding
        .landed()
        .ifPresent(
            landed -> {
              field(json, "bronze_key", landed.key());
              json.writeFieldName("already_there").writeValue(!landed.isNew());
            });
    finding.pictures().filter(p -> !p.isEmpty()).ifPresent(p -> pictures(json, p));
    if (finding.pictures().isPresent()) {
      otherMedia(json, finding);
    }
    return join(finding.receipt().toJson(), json.writeEndObject());
  }

  private static void upload(JsonWriter json, Upload upload) {
    json.writeFieldName("upload").writeStartObject();
    field(json, "key", upload.object().key());
    field(json, "uploaded_at", upload.event().time().toString());
    field(json, "etag", upload.object().eTag());
    upload.object().versionId().ifPresent(version -> field(json, "version_id", version));
    upload.event().sequencer().ifPresent(place -> field(json, "sequencer", place.hex()));
    json.writeEndObject();
  }

  private static void pictures(JsonWriter json, BroughtPictures pictures) {
    json.writeFieldName("pictures").writeStartObject();
    field(json, "folder", pictures.folder());
    json.writeFieldName("new").writeValue(pictures.fresh());
    json.writeFieldName("already_there").writeValue(pictures.there());
    json.writeFieldName("rejected").writeStartArray();
    for (BroughtPictures.Refused refused : pictures.refused()) {
      json.writeStartObject();
      field(json, "name", refused.name());
      field(json, "code", refused.fault().name());
      json.writeEndObject();
    }
    json.writeEndArray().writeEndObject();
  }

  private static void otherMedia(JsonWriter json, Finding finding) {
    json.writeFieldName("other_media").writeStartArray();
    finding
        .otherMedia()
        .forEach(
            media -> {
              json.writeStartObject();
              field(json, "name", media.baseName());
              field(json, "kind", MediaKind.of(media.baseName()).label());
              json.writeFieldName("bytes").writeValue(media.size());
              json.writeEndObject();
            });
    json.writeEndArray();
  }

  private static void field(JsonWriter json, String name, String value) {
    json.writeFieldName(name).writeValue(value);
  }

  /** The receipt of an upload that is not there any more; the same if it says so already. */
  static byte[] removed(byte[] receipt) {
    String json = new String(receipt, UTF_8);
    if (JsonNode.parser().parse(json).field(REMOVED).isPresent()) {
      return receipt;
    }
    JsonWriter more = JsonWriter.create().writeStartObject();
    return join(json, more.writeFieldName(REMOVED).writeValue(true).writeEndObject());
  }

  /** Two JSON objects as one; both have fields. */
  private static byte[] join(String first, JsonWriter second) {
    String more = new String(second.getBytes(), UTF_8);
    return (first.substring(0, first.lastIndexOf('}')) + "," + more.substring(1)).getBytes(UTF_8);
  }
}
