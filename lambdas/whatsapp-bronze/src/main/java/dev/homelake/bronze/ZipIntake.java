package dev.homelake.bronze;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.keys.CopiedObject;
import dev.homelake.edge.keys.HashedName;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.Rejection;
import dev.homelake.whatsapp.archive.ExportZip;
import dev.homelake.whatsapp.archive.MediaEntry;
import dev.homelake.whatsapp.title.ChatTitle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes in zips: the chat's text to bronze, its pictures to the photos; other media are told in the
 * receipt. The zip itself goes through a private file, because its directory is at its end; nothing
 * in it is unpacked to disk or held in memory.
 */
final class ZipIntake {

  private static final String TEXT = "text/plain";

  private final Limits limits;
  private final Path temporaryFolder;

  ZipIntake(Limits limits, Path temporaryFolder) {
    this.limits = limits;
    this.temporaryFolder = temporaryFolder;
  }

  Finding take(Upload upload) throws IOException {
    if (upload.object().size() > limits.zip()) {
      return Finding.rejected(
          upload,
          Rejection.Code.ZIP_TOO_LARGE,
          "Cannot read the zip: it is larger than the %d MB there is room for. Export the chat without media."
              .formatted(limits.zip() >> 20));
    }
    try (PrivateFolder folder = PrivateFolder.in(temporaryFolder)) {
      Path file = folder.path().resolve("upload.zip");
      try (InputStream in = upload.bucket().open(upload.object())) {
        Files.copy(in, file);
      }
      try (ExportZip zip = ExportZip.open(file, upload.place().name())) {
        return take(upload, zip);
      }
    }
  }

  private Finding take(Upload upload, ExportZip zip) throws IOException {
    String zipName = upload.place().name();
    long bytes = upload.object().size();
    if (zip.rejection().isPresent()) {
      return Finding.rejected(ImportReceipt.refused(zipName, bytes, zip.rejection().orElseThrow()));
    }
    HashedSource source = new HashedSource(zip.chat());
    ChatExport export = ChatExport.open(source);
    ImportReceipt receipt = export.receipt().in(zipName, bytes);
    if (!receipt.accepted()) {
      return Finding.rejected(receipt);
    }
    Bucket bucket = upload.bucket();
    String sha256 = source.sha256();
    String name = HashedName.of(Upload.stem(titleName(source.titleNames())), sha256, "txt");
    Content text = Content.of(TEXT, source.size(), zip.chat()::open);
    BronzeShelf.Landed landed =
        new BronzeShelf(bucket)
            .land(sha256, upload.bronzeFolder() + name, key -> bucket.put(key, text));
    ChatPictures chatPictures = new ChatPictures(bucket, limits);
    // What somebody removed from the gallery of the other lake must not come back in this one.
    BroughtPictures pictures =
        CopiedObject.isTakenIn(upload.object().metadata())
            ? chatPictures.none(export)
            : chatPictures.bring(zip, export);
    List<MediaEntry> others =
        zip.media().stream()
            .filter(media -> MediaKind.of(media.baseName()) != MediaKind.PICTURE)
            .toList();
    return Finding.text(receipt, sha256, landed).withMedia(pictures, others);
  }

  /** The name that holds the chat's title, else the zip's. */
  private static String titleName(List<String> names) {
    return ChatTitle.tellingName(names).orElse(names.get(0));
  }
}
