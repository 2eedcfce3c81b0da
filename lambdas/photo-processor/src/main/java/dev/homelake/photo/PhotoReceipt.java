package dev.homelake.photo;

import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.photos.IndexTime;
import dev.homelake.photo.image.Rejection;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** What its owner is told of a photo that cannot be shown. The names of the fields are stable. */
final class PhotoReceipt {

  private PhotoReceipt() {}

  static byte[] of(ObjectInfo source, Rejection rejection) {
    JsonWriter json = JsonWriter.create();
    json.writeStartObject();
    json.writeFieldName("source_key").writeValue(source.key());
    json.writeFieldName("uploaded_at").writeValue(IndexTime.text(source.modified()));
    json.writeFieldName("size_bytes").writeValue(source.size());
    json.writeFieldName("accepted").writeValue(false);
    json.writeFieldName("code").writeValue(rejection.code().name());
    json.writeFieldName("message").writeValue(rejection.message());
    json.writeEndObject();
    return json.getBytes();
  }
}
