package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.Area;
import dev.homelake.local.files.Sha256;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.archive.ExportZip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chat uploads of a lake. What has no receipt, or one of other content, is looked into. */
final class Uploads {

  private static final List<Area> AREAS = List.of(Area.RAW_WHATSAPP_UPLOADS, Area.UPLOADS_LANDING);

  private final Bucket bucket;
  private final Path temporary;

  Uploads(Bucket bucket, Path temporary) {
    this.bucket = requireNonNull(bucket, "bucket is null");
    this.temporary = requireNonNull(temporary, "temporary is null");
  }

  /** All of them. */
  List<Upload> list(List<UploadNote> notes) throws IOException {
    Map<String, UploadNote> known = new HashMap<>();
    notes.forEach(note -> note.upload().ifPresent(key -> known.put(key, note)));
    List<Upload> uploads = new ArrayList<>();
    for (Area area : AREAS) {
      for (String key : bucket.list(area.prefix())) {
        Optional<ObjectInfo> object = bucket.head(key);
        if (object.isPresent()) {
          uploads.add(upload(object.get(), Optional.ofNullable(known.get(key))));
        }
      }
    }
    return uploads;
  }

  private Upload upload(ObjectInfo object, Optional<UploadNote> note) throws IOException {
    boolean isOfThis =
        note.flatMap(UploadNote::eTag).filter(eTag -> eTag.equals(object.eTag())).isPresent();
    return new Upload(object, isOfThis ? note.orElseThrow().facts() : lookInto(object));
  }

  private ExportFacts lookInto(ObjectInfo object) throws IOException {
    if (!Upload.isZip(object.key())) {
      return facts(new ObjectSource(bucket, object));
    }
    try (FetchedZip fetched = FetchedZip.open(bucket, object, temporary)) {
      ExportZip zip = fetched.zip();
      return zip.rejection().isPresent() ? ExportFacts.UNKNOWN : facts(zip.chat());
    }
  }

  private static ExportFacts facts(ExportSource source) throws IOException {
    ChatExport export = ChatExport.open(source);
    if (export.rejection().isPresent()) {
      return ExportFacts.UNKNOWN;
    }
    try (InputStream in = source.open()) {
      return new ExportFacts(
          Optional.of(export.title()),
          Optional.empty(),
          Optional.of(Sha256.of(in)),
          Optional.empty());
    }
  }
}
