package dev.homelake.local.transfer;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.transfer.Found.Storage;
import java.util.Optional;

/**
 * What lies in an archive of S3, such as Glacier, and cannot be read for now. Of a photo the
 * gallery has the same content; that will do. Safe for use by several threads.
 *
 * @param from the bucket
 */
record Archived(S3Side from) {

  /** What is said of those that stay. */
  static final String REASON =
      "it lies in an archive of S3; restore it first: aws s3api restore-object --restore-request"
          + " Days=7 --bucket … --key …";

  /** The photo processor's note on what a file was made from. */
  private static final String MADE_FROM = "made-from";

  /** Where the content can be read; empty if nowhere. */
  Optional<Found> readable(Found source, Description description) {
    return description.isOutOfReach() ? galleryCopy(source) : Optional.of(source);
  }

  private Optional<Found> galleryCopy(Found source) {
    if (!source.key().startsWith(Area.RAW_PHOTOS.prefix())) {
      return Optional.empty();
    }
    String key = Area.PHOTO_ORIGINALS.key(source.path(Area.RAW_PHOTOS));
    return from.head(key)
        .filter(head -> source.eTag().equals(head.metadata().get(MADE_FROM)))
        .filter(head -> head.contentLength() == source.size())
        .filter(head -> !Description.of(head).isOutOfReach())
        .map(
            head ->
                new Found(
                    key,
                    source.size(),
                    S3Side.unquoted(head.eTag()),
                    head.lastModified(),
                    Storage.AT_HAND));
  }
}
