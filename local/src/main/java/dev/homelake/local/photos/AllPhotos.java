package dev.homelake.local.photos;

import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.PhotoPage;
import dev.homelake.edge.photos.PhotoQuery;
import dev.homelake.edge.photos.SortBy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Every photo of an index, page after page. */
public final class AllPhotos {

  private AllPhotos() {}

  /**
   * Shows each to {@code look}, the newest upload first.
   *
   * @param index its file; where there is none, there are no photos
   */
  public static void of(Path index, Consumer<Photo> look) {
    if (!Files.isRegularFile(index)) {
      return;
    }
    try (SqlitePhotoIndex photos = SqlitePhotoIndex.open(index)) {
      PhotoQuery first = PhotoQuery.newest(SortBy.UPLOADED_AT, PhotoQuery.MOST);
      Optional<PhotoQuery> query = Optional.of(first);
      while (query.isPresent()) {
        PhotoPage page = photos.page(query.get());
        page.photos().forEach(look);
        query = page.next().map(first::from);
      }
    }
  }
}
