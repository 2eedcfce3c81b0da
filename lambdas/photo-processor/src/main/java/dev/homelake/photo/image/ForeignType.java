package dev.homelake.photo.image;

import java.util.Optional;

/** Images that are recognised only to say their name when they are refused. */
enum ForeignType {
  HEIC("HEIC", "Set the iPhone's camera to \"Most Compatible\", or export it as JPEG."),
  AVIF("AVIF"),
  GIF("GIF"),
  TIFF("TIFF (or a camera's raw format)"),
  BMP("BMP"),
  JPEG_XL("JPEG XL"),
  JPEG_2000("JPEG 2000"),
  SVG("SVG");

  private static final String BOX = "ftyp";

  private final String words;
  private final String advice;

  ForeignType(String words) {
    this(words, "Save it as JPEG, PNG or WebP.");
  }

  ForeignType(String words, String advice) {
    this.words = words;
    this.advice = advice;
  }

  Rejection rejection() {
    return new Rejection(
        Rejection.Code.UNSUPPORTED_TYPE,
        "This is a picture of type " + words + ", which gets no thumbnail here. " + advice);
  }

  static Optional<ForeignType> of(Bytes file) {
    if (file.has(4, BOX)) {
      return boxed(file);
    } else if (file.has(0, "GIF8")) {
      return Optional.of(GIF);
    } else if (file.has(0, "II*\0") || file.has(0, "MM\0*")) {
      return Optional.of(TIFF);
    } else if (file.has(0, "BM")) {
      return Optional.of(BMP);
    } else if (file.has(0, "\u00ff\n") || file.has(4, "JXL ")) {
      return Optional.of(JPEG_XL);
    } else if (file.has(4, "jP  ")) {
      return Optional.of(JPEG_2000);
    } else if (file.has(0, "<svg")) {
      return Optional.of(SVG);
    }
    return Optional.empty();
  }

  private static Optional<ForeignType> boxed(Bytes file) {
    if (file.has(8, "avif") || file.has(8, "avis")) {
      return Optional.of(AVIF);
    }
    boolean heic = file.has(8, "hei") || file.has(8, "hev") || file.has(8, "mif1");
    return heic ? Optional.of(HEIC) : Optional.empty();
  }
}
