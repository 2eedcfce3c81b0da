package dev.homelake.photo.thumbnail;

import static java.util.Objects.requireNonNull;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import dev.homelake.photo.image.ByteRange;
import dev.homelake.photo.image.ImageHeader;
import dev.homelake.photo.image.ImageType;
import dev.homelake.photo.image.Rejection;
import java.nio.file.Path;

/**
 * Makes thumbnails with libvips. Each call uses the calling thread only, and native memory of about
 * the file's size and what {@link ImageHeader#heldBytes()} says.
 */
public final class VipsThumbnailer implements Thumbnailer {

  private final Libvips library;

  private VipsThumbnailer(Libvips library) {
    this.library = library;
  }

  /**
   * Loads and starts libvips.
   *
   * @param library the file, as {@link NativeFolder#library} finds it
   * @throws NativeLibraryException if it does not load or start
   */
  public static VipsThumbnailer open(Path library) {
    return new VipsThumbnailer(Libvips.open(requireNonNull(library, "library is null")));
  }

  @Override
  public Result thumbnail(byte[] photo, ImageHeader header) {
    LoadPlan plan = LoadPlan.of(photo, header);
    // libvips reads while it writes: the copy must live until the thumbnail is done.
    try (Memory copy = copy(photo, plan);
        VipsImages images = new VipsImages(library)) {
      return made(images, copy, plan, header);
    } catch (VipsFailure failure) {
      return new Refused(
          new Rejection(
              Rejection.Code.DAMAGED_IMAGE,
              "The picture is damaged or cut short. Upload it again from its source."));
    }
  }

  private static Memory copy(byte[] photo, LoadPlan plan) {
    Memory copy = new Memory(plan.length());
    long at = 0;
    for (ByteRange part : plan.parts()) {
      copy.write(at, photo, part.start(), part.length());
      at += part.length();
    }
    return copy;
  }

  private static Result made(VipsImages images, Memory copy, LoadPlan plan, ImageHeader header)
      throws VipsFailure {
    Pointer photo = images.open(copy, plan.options());
    // Never more than was checked, even if libvips read the header in another way.
    if (images.width(photo) > header.width() || images.height(photo) > header.height()) {
      throw new VipsFailure();
    }
    Pointer small = images.eightBits(images.shrunk(photo));
    byte[] bytes = images.written(small, suffix(header.type()));
    boolean turned = images.turned(photo);
    return new Made(
        bytes,
        images.width(small),
        images.height(small),
        turned ? header.height() : header.width(),
        turned ? header.width() : header.height());
  }

  private static String suffix(ImageType type) {
    return switch (type) {
      case JPEG -> ".jpg[Q=80,optimize_coding,keep=none]";
      // Without filters, which are not the default, a PNG is half as large again.
      case PNG -> ".png[compression=6,filter=all,keep=none]";
      case WEBP -> ".webp[Q=80,keep=none]";
    };
  }
}
