package dev.homelake.local.forget;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.local.files.PrivateFolder;
import dev.homelake.whatsapp.archive.ExportZip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An uploaded zip, opened in a folder that nobody else may read: a zip's directory is at its end.
 * Close it after use; nothing of it is left then.
 */
record FetchedZip(PrivateFolder folder, ExportZip zip) implements AutoCloseable {

  /** The beginning of the names of folders for files on their way. */
  static final String FOLDER = "homelake-forget-";

  /** Fetches exactly this content. */
  static FetchedZip open(Bucket bucket, ObjectInfo object, Path temporary) throws IOException {
    PrivateFolder folder = PrivateFolder.in(temporary, FOLDER);
    try {
      Path file = fetch(bucket, object, folder);
      return new FetchedZip(folder, ExportZip.open(file, BronzeExport.name(object.key())));
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** A copy of exactly this content, as the one file of a folder. */
  static Path fetch(Bucket bucket, ObjectInfo object, PrivateFolder folder) throws IOException {
    Path file = folder.path().resolve("uploaded.zip");
    try (InputStream in = bucket.open(object)) {
      Files.copy(in, file);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    try (folder) {
      zip.close();
    }
  }
}
