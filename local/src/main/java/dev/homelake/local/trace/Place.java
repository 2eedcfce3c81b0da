package dev.homelake.local.trace;

import dev.homelake.silver.s3.S3Access;
import dev.homelake.silver.store.Prefix;
import dev.homelake.silver.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A prefix that is only read, in a folder or on S3. Keys are relative to it. Safe for use by
 * several threads.
 */
interface Place extends AutoCloseable {

  /** The place that a prefix names; clients of S3 are made when they are needed. */
  static Place of(Prefix prefix, S3Access access) {
    return prefix.isLocal() ? new FolderPlace(prefix.folder()) : S3Place.of(prefix, access);
  }

  /** Keys of all objects below a folder of it, which ends with a slash or is empty; unordered. */
  List<String> keys(String folder) throws IOException;

  /** What is known of an object; empty if it is not there. */
  Optional<StoredObject> find(String key) throws IOException;

  /** Opens an object; the caller closes the stream. */
  InputStream open(String key) throws IOException;

  /** Where an object is, as a person writes it. */
  String shown(String key);

  @Override
  void close();
}
