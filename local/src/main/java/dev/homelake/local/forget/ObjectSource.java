package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.whatsapp.ExportSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * An export in the bucket, opened anew for each pass; always the same content, or it fails.
 *
 * @param bucket where it is
 * @param object exactly what to read
 */
record ObjectSource(Bucket bucket, ObjectInfo object) implements ExportSource {

  /** Refuses null. */
  ObjectSource {
    requireNonNull(bucket, "bucket is null");
    requireNonNull(object, "object is null");
  }

  /** What is at a key now, if anything is. */
  static Optional<ObjectSource> find(Bucket bucket, String key) throws IOException {
    return bucket.head(key).map(object -> new ObjectSource(bucket, object));
  }

  @Override
  public String name() {
    return BronzeExport.name(object.key());
  }

  @Override
  public long size() {
    return object.size();
  }

  @Override
  public InputStream open() throws IOException {
    return bucket.open(object);
  }
}
