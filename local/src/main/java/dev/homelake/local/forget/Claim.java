package dev.homelake.local.forget;

import dev.homelake.bronze.BronzeShelf;
import dev.homelake.edge.bucket.Bucket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A note by which a content lands in bronze but once.
 *
 * @param key the note's
 * @param bronze the key that it names; empty if it cannot be read
 */
record Claim(String key, Optional<String> bronze) {

  static List<Claim> list(Bucket bucket) throws IOException {
    List<Claim> claims = new ArrayList<>();
    for (String key : bucket.list(BronzeShelf.CLAIMS)) {
      claims.add(
          new Claim(
              key,
              SmallObject.json(bucket, key).flatMap(json -> SmallObject.text(json, "bronze_key"))));
    }
    return claims;
  }

  /** Whether it is of a content with this hash, or these first digits of one. */
  boolean isOf(String hash) {
    return key.substring(BronzeShelf.CLAIMS.length()).startsWith(hash);
  }
}
