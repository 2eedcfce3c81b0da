package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.Area;
import dev.homelake.whatsapp.title.ChatTitle;
import java.util.Locale;
import java.util.Optional;

/**
 * A chat upload that is there now.
 *
 * @param object what is there
 * @param facts what is known of exactly this content
 */
record Upload(ObjectInfo object, ExportFacts facts) {

  /** Refuses null. */
  Upload {
    requireNonNull(object, "object is null");
    requireNonNull(facts, "facts is null");
  }

  String key() {
    return object.key();
  }

  boolean isZip() {
    return isZip(key());
  }

  static boolean isZip(String key) {
    return key.startsWith(Area.UPLOADS_LANDING.prefix())
        || key.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** The chat: as its content says, else as its name does. */
  Optional<String> chat() {
    return facts.chat().or(() -> ChatTitle.fromFileName(key()));
  }
}
