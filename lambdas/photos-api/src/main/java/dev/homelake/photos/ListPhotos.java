package dev.homelake.photos;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.PhotoIndex;
import dev.homelake.edge.photos.PhotoPage;
import dev.homelake.edge.photos.PhotoQuery;
import dev.homelake.edge.signing.UrlSigner;
import java.time.Duration;

/**
 * Lists photos with addresses to see them under. The cost of a page depends on its limit only.
 * Failures are those of the index. Safe for use by several threads.
 */
public final class ListPhotos {

  private static final Duration THUMBNAIL = Duration.ofHours(1);
  private static final Duration ORIGINAL = Duration.ofHours(24);

  private final PhotoIndex index;
  private final UrlSigner signer;

  /** Lists the photos of {@code index}. */
  public ListPhotos(PhotoIndex index, UrlSigner signer) {
    this.index = requireNonNull(index, "index is null");
    this.signer = requireNonNull(signer, "signer is null");
  }

  /** One page. */
  public LinkedPage page(PhotoQuery query) {
    PhotoPage page = index.page(query);
    return new LinkedPage(page.photos().stream().map(this::linked).toList(), page.next());
  }

  private LinkedPhoto linked(Photo photo) {
    return new LinkedPhoto(
        photo,
        signer.sign(photo.keys().thumbnail(), THUMBNAIL),
        signer.sign(photo.keys().original(), ORIGINAL));
  }
}
