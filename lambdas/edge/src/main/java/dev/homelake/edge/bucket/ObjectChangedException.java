package dev.homelake.edge.bucket;

import dev.homelake.edge.log.KeyHash;
import java.io.IOException;

/** The object that was to be read is gone or has other content by now. Look again. */
public final class ObjectChangedException extends IOException {

  private static final long serialVersionUID = 1L;

  /** For the object with this key; the message holds its hash. */
  public ObjectChangedException(String key) {
    super("Cannot read object " + KeyHash.of(key) + ": it was removed or replaced meanwhile");
  }
}
