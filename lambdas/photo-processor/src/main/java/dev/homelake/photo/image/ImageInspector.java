package dev.homelake.photo.image;

import static java.util.Objects.requireNonNull;

import dev.homelake.photo.image.Rejection.Code;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides by a file's content whether it is a photo that may be decoded: its type, and its costs
 * against the limits. Reads headers only, decodes nothing and never fails, whatever the bytes are.
 * Safe for use by several threads.
 */
public final class ImageInspector {

  private final ImageLimits limits;

  public ImageInspector(ImageLimits limits) {
    this.limits = requireNonNull(limits, "limits is null");
  }

  /** Decides on a file by its size alone, before it is read; empty if it may be read. */
  public Optional<Rejection> bySize(long bytes) {
    if (bytes < 1) {
      return Optional.of(new Rejection(Code.EMPTY_FILE, "The file is empty. Upload it again."));
    } else if (bytes > limits.bytes()) {
      return Optional.of(
          new Rejection(
              Code.FILE_TOO_LARGE,
              String.format(
                  Locale.ROOT,
                  "The file has %,d bytes; a photo may have %,d. Upload a smaller version.",
                  bytes,
                  limits.bytes())));
    }
    return Optional.empty();
  }

  /** Decides on a whole file. */
  public Inspection inspect(byte[] file) {
    Optional<Rejection> bySize = bySize(file.length);
    if (bySize.isPresent()) {
      return bySize.get();
    }
    try {
      Inspection read = read(new Bytes(file));
      return read instanceof ImageHeader header ? withinLimits(header) : read;
    } catch (DamagedHeader damaged) {
      return new Rejection(
          Code.DAMAGED_HEADER,
          "The picture's header is damaged: " + damaged.getMessage() + ". Upload it again.");
    }
  }

  private static Inspection read(Bytes file) throws DamagedHeader {
    if (file.has(0, (byte) 0xff, (byte) 0xd8, (byte) 0xff)) {
      return JpegHeader.read(file);
    } else if (file.has(0, PngHeader.SIGNATURE)) {
      return PngHeader.read(file);
    } else if (file.has(0, "RIFF") && file.has(8, "WEBP")) {
      return WebpHeader.read(file);
    }
    return ForeignType.of(file)
        .map(ForeignType::rejection)
        .orElseGet(
            () ->
                new Rejection(
                    Code.NOT_AN_IMAGE,
                    "The file is not a JPEG, PNG or WebP picture, whatever its name says."));
  }

  private Inspection withinLimits(ImageHeader header) throws DamagedHeader {
    int width = header.width();
    int height = header.height();
    if (width < 1 || height < 1) {
      throw new DamagedHeader("it says %d x %d pixels".formatted(width, height));
    }
    if (Math.max(width, height) > limits.side() || (long) width * height > limits.pixels()) {
      return new Rejection(
          Code.TOO_MANY_PIXELS,
          String.format(
              Locale.ROOT,
              "The picture has %d x %d pixels; the limit is %,d pixels and %,d on one side."
                  + " Upload a smaller version.",
              width,
              height,
              limits.pixels(),
              limits.side()));
    }
    if (header.heldBytes() > limits.heldBytes()) {
      return new Rejection(
          Code.TOO_MUCH_MEMORY,
          String.format(
              Locale.ROOT,
              "Decoding the picture would take %,d bytes of memory; the limit is %,d. Save it"
                  + " without progressive or interlaced coding, or smaller.",
              header.heldBytes(),
              limits.heldBytes()));
    }
    return header;
  }
}
