package dev.homelake.bronze;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.HashedName;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.Rejection;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes in chat texts. A small one is read once; a large one is read from the bucket again for each
 * pass, so that memory stays bounded, and copied to bronze inside the bucket.
 */
final class TextIntake {

  private final Limits limits;

  TextIntake(Limits limits) {
    this.limits = limits;
  }

  Finding take(Upload upload) throws IOException {
    ObjectInfo object = upload.object();
    if (object.size() > limits.text()) {
      return Finding.rejected(
          upload,
          Rejection.Code.TEXT_TOO_LARGE,
          "Cannot read the text: it is larger than any chat. Upload WhatsApp's own export.");
    }
    if (object.size() <= limits.inMemory()) {
      byte[] text = read(upload);
      return take(upload, ExportSource.of(upload.place().name(), text), () -> Sha256.of(text));
    }
    HashedSource source = new HashedSource(new ObjectSource(upload));
    return take(upload, source, source::sha256);
  }

  @FunctionalInterface
  private interface Hash {
    String sha256() throws IOException;
  }

  private static Finding take(Upload upload, ExportSource source, Hash hash) throws IOException {
    ChatExport export = ChatExport.open(source);
    ImportReceipt receipt = export.receipt().in(upload.place().name(), upload.object().size());
    if (!receipt.accepted()) {
      return Finding.rejected(receipt);
    }
    Bucket bucket = upload.bucket();
    String sha256 = hash.sha256();
    String name = HashedName.of(Upload.stem(upload.place().name()), sha256, "txt");
    BronzeShelf.Landed landed =
        new BronzeShelf(bucket)
            .land(sha256, upload.bronzeFolder() + name, key -> bucket.copy(upload.object(), key));
    return Finding.text(receipt, sha256, landed);
  }

  private byte[] read(Upload upload) throws IOException {
    try (InputStream in = upload.bucket().open(upload.object())) {
      return in.readNBytes(limits.inMemory());
    }
  }

  /** The upload, opened anew for each pass; always the same content, or it fails. */
  private record ObjectSource(Upload upload) implements ExportSource {

    @Override
    public String name() {
      return upload.place().name();
    }

    @Override
    public long size() {
      return upload.object().size();
    }

    @Override
    public InputStream open() throws IOException {
      return upload.bucket().open(upload.object());
    }
  }
}
