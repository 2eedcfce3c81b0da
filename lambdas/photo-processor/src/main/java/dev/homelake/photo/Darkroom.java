package dev.homelake.photo;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.photos.Dimensions;
import dev.homelake.photo.Development.Developed;
import dev.homelake.photo.Development.Rejected;
import dev.homelake.photo.capture.CameraNotes;
import dev.homelake.photo.capture.ExifNotes;
import dev.homelake.photo.image.ImageHeader;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.Inspection;
import dev.homelake.photo.image.Rejection;
import dev.homelake.photo.thumbnail.Thumbnailer;
import java.util.Optional;

/** From a photo's bytes to what is kept of it. Never fails, whatever the bytes. Thread-safe. */
final class Darkroom {

  private final ImageInspector inspector;
  private final Thumbnailer thumbnailer;

  Darkroom(ImageInspector inspector, Thumbnailer thumbnailer) {
    this.inspector = requireNonNull(inspector, "inspector is null");
    this.thumbnailer = requireNonNull(thumbnailer, "thumbnailer is null");
  }

  /** Why a file of this size is not even read. */
  Optional<Rejection> bySize(long bytes) {
    return inspector.bySize(bytes);
  }

  Development develop(byte[] photo) {
    Inspection inspection = inspector.inspect(photo);
    if (inspection instanceof Rejection rejection) {
      return new Rejected(rejection);
    }
    ImageHeader header = (ImageHeader) inspection;
    Thumbnailer.Result result = thumbnailer.thumbnail(photo, header);
    if (result instanceof Thumbnailer.Refused refused) {
      return new Rejected(refused.rejection());
    }
    Thumbnailer.Made made = (Thumbnailer.Made) result;
    return new Developed(
        header.type(),
        made.bytes(),
        new Dimensions(made.photoWidth(), made.photoHeight()),
        header.exif().map(block -> ExifNotes.read(photo, block)).orElse(CameraNotes.NONE));
  }
}
