package dev.homelake.local.forget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.MessageReader;
import dev.homelake.whatsapp.merge.SenderIdentity;

/**
 * A person as the table tells people apart: by whatever spelling the exports print them. Immutable.
 */
final class SenderName {

  private final String given;
  private final String identity;
  private final byte[] bytes;

  SenderName(String given) {
    this.given = requireNonNull(given, "given is null");
    this.identity = SenderIdentity.of(given);
    this.bytes = identity.getBytes(UTF_8);
  }

  String given() {
    return given;
  }

  /** Whether a sender as printed is this one. */
  boolean is(String printed) {
    return SenderIdentity.of(printed).equals(identity);
  }

  /** Whether the text of a row holds the name. */
  boolean isIn(MessageReader rows) {
    byte[] text = rows.buffer();
    int last = rows.bodyTo() - bytes.length;
    for (int at = rows.bodyFrom(); at <= last && bytes.length > 0; at++) {
      int same = 0;
      while (same < bytes.length && text[at + same] == bytes[same]) {
        same++;
      }
      if (same == bytes.length) {
        return true;
      }
    }
    return false;
  }
}
