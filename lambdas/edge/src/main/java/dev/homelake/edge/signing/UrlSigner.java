package dev.homelake.edge.signing;

import java.net.URI;
import java.time.Duration;

/** Makes addresses under which an object of the lake can be read without further proof. */
@FunctionalInterface
public interface UrlSigner {

  /**
   * An address for {@code key}, whether or not there is such an object.
   *
   * @param longest after this time at the latest the address is worth nothing; earlier, if what it
   *     is signed with ends earlier
   */
  URI sign(String key, Duration longest);
}
