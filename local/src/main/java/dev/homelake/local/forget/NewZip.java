package dev.homelake.local.forget;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.local.Problem;
import dev.homelake.local.files.PrivateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Puts a zip that was written anew in the place of the old one. */
final class NewZip {

  private NewZip() {}

  /**
   * Replaces exactly this zip.
   *
   * @param temporary where the zips may lie meanwhile
   * @param without names of files that are left out
   * @param replacement of files that stay
   * @throws Problem if a file in it is damaged, or if the zip was uploaded anew meanwhile
   */
  static void put(
      Bucket bucket,
      Path temporary,
      ObjectInfo zip,
      Set<String> without,
      ZipRewrite.Replacement replacement)
      throws IOException {
    String name = BronzeExport.name(zip.key());
    try (PrivateFolder folder = PrivateFolder.in(temporary, FetchedZip.FOLDER)) {
      Path renewed = folder.path().resolve("renewed.zip");
      ZipRewrite.write(FetchedZip.fetch(bucket, zip, folder), name, without, replacement, renewed);
      Content content = Content.of(zip.contentType(), renewed).with(zip.metadata());
      if (!bucket.replace(zip, content)) {
        throw Problem.failed(
            "cannot write " + name + " anew: it was changed meanwhile", "Run this again.");
      }
    }
  }
}
