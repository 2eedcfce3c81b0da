package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.HashedName;
import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.title.ChatTitle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object in bronze, and the chat that the table calls it of.
 *
 * @param key in the bucket
 * @param title as the table has it; empty if it is no export and its name tells none
 */
record BronzeExport(String key, Optional<String> title) {

  /** Refuses null. */
  BronzeExport {
    requireNonNull(key, "key is null");
    requireNonNull(title, "title is null");
  }

  /** All of them. Those whose name tells no title for certain are read for it. */
  static List<BronzeExport> list(Bucket bucket) throws IOException {
    List<BronzeExport> exports = new ArrayList<>();
    for (String key : bucket.list(Area.BRONZE_WHATSAPP.prefix())) {
      exports.add(new BronzeExport(key, title(bucket, key)));
    }
    return exports;
  }

  private static Optional<String> title(Bucket bucket, String key) throws IOException {
    String name = name(key);
    Optional<String> told = ChatTitle.fromFileName(name);
    boolean certain = told.isPresent() && ChatTitle.ifCopy(name).isEmpty();
    if (certain || !BronzeFiles.isExport(key)) {
      return told;
    }
    Optional<ObjectSource> source = ObjectSource.find(bucket, key);
    if (source.isEmpty()) {
      return told;
    }
    ChatExport export = ChatExport.open(source.get());
    return export.rejection().isPresent() ? told : Optional.of(export.title());
  }

  boolean isOf(String chat) {
    return title.equals(Optional.of(chat));
  }

  /** Whether an upload of these facts is this content. */
  boolean isContentOf(ExportFacts facts) {
    return facts.bronze().filter(key::equals).isPresent()
        || hash()
            .filter(hash -> facts.sha256().filter(sha -> sha.startsWith(hash)).isPresent())
            .isPresent();
  }

  /** Its name below the prefix, as the silver job calls it. */
  String file() {
    return key.substring(Area.BRONZE_WHATSAPP.prefix().length());
  }

  /** The first digits of its content's hash, if its name holds them. */
  Optional<String> hash() {
    return HashedName.hash(key);
  }

  /** A key's last part. */
  static String name(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
