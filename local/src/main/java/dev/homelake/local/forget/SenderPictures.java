package dev.homelake.local.forget;

import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.PictureMetadata;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the pictures that only one sender sent in a chat. */
final class SenderPictures {

  private SenderPictures() {}

  /**
   * Looks through a chat's pictures, by the rows of its exports.
   *
   * @param folder where they are, below the areas of photos
   */
  static PhotoTraces find(LakeWork work, String folder, List<SenderExport> exports, SenderName name)
      throws IOException {
    PhotoTraces all = PhotoTraces.below(work.bucket(), work.folder(), folder);
    if (all.all().isEmpty()) {
      return all;
    }
    List<SentSplit> splits = new ArrayList<>();
    for (SenderExport export : exports) {
      splits.add(SentSplit.of(export.own(), name, PictureName.all(all.all())));
    }
    List<String> theirs = new ArrayList<>();
    for (String key : all.all()) {
      Optional<LocalDateTime> time =
          work.bucket().head(key).map(ObjectInfo::metadata).flatMap(PictureMetadata::sentAt);
      if (isTheirs(PictureName.of(key), time, splits)) {
        theirs.add(key);
      }
    }
    return all.only(theirs::contains);
  }

  /** A time that no row tells says nothing: then the name must do. */
  private static boolean isTheirs(
      String file, Optional<LocalDateTime> time, List<SentSplit> splits) {
    return splits.stream().anyMatch(split -> split.knows(file, time))
        ? splits.stream().anyMatch(split -> split.isTheirs(file, time))
        : splits.stream().anyMatch(split -> split.isTheirs(file));
  }
}
