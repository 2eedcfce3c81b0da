package dev.homelake.local.forget;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.keys.ChatPicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pictures that somebody had removed from the gallery by hand and that come back because a zip
 * which holds them is written anew: they go again. For one thread.
 */
final class BroughtAgain {

  private final Set<String> before;
  private final Set<String> hashes;

  private BroughtAgain(Set<String> before, Set<String> hashes) {
    this.before = before;
    this.hashes = hashes;
  }

  /**
   * Remembers what is there before zips are written anew.
   *
   * @param hashes of the pictures that stay in them
   */
  static BroughtAgain before(Bucket bucket, Set<String> hashes) throws IOException {
    return new BroughtAgain(
        hashes.isEmpty() ? Set.of() : new HashSet<>(bucket.list(ChatPicture.FOLDERS)), hashes);
  }

  /** Removes what came back, once the zips' events are handled. */
  void remove(LakeWork work) throws IOException, InterruptedException {
    List<String> back = new ArrayList<>();
    if (!hashes.isEmpty()) {
      for (String key : work.bucket().list(ChatPicture.FOLDERS)) {
        boolean isNew = !before.contains(key);
        if (isNew && ZipsWithPicture.hash(key).filter(hashes::contains).isPresent()) {
          back.add(key);
        }
      }
    }
    if (!back.isEmpty()) {
      work.delete("pictures that were removed before", back);
      work.settle();
    }
  }
}
