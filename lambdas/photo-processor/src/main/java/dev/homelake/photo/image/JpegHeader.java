package dev.homelake.photo.image;

import java.util.Optional;

/** Reads a JPEG up to its first scan. */
final class JpegHeader {

  private static final String EXIF = "Exif\0\0";

  private JpegHeader() {}

  static Inspection read(Bytes file) throws DamagedHeader {
    JpegSegments segment = new JpegSegments(file.all());
    JpegFrame frame = null;
    Optional<ByteRange> exif = Optional.empty();
    while (segment.next()) {
      if (segment.marker() == JpegSegments.END_OF_IMAGE) {
        break;
      } else if (segment.marker() == JpegSegments.START_OF_SCAN) {
        return frame(frame, file.unsigned8(segment.contents()), exif);
      } else if (segment.isFrame()) {
        if (frame != null) {
          throw new DamagedHeader("it has two frame headers");
        }
        frame = JpegFrame.read(segment, file);
      } else if (segment.marker() == JpegSegments.APP1
          && exif.isEmpty()
          && file.has(segment.contents(), EXIF)) {
        exif = Optional.of(new ByteRange(segment.contents() + EXIF.length(), segment.end()));
      }
    }
    throw new DamagedHeader("it ends before the picture begins");
  }

  private static Inspection frame(JpegFrame frame, int inFirstScan, Optional<ByteRange> exif)
      throws DamagedHeader {
    if (frame == null) {
      throw new DamagedHeader("it has no frame header");
    }
    if (!frame.common()) {
      return new Rejection(
          Rejection.Code.UNSUPPORTED_TYPE,
          "This JPEG is coded in a rare way (lossless or arithmetic) that cannot be read here."
              + " Save it as an ordinary JPEG.");
    }
    boolean waits = frame.progressive() || inFirstScan < frame.components().size();
    return new ImageHeader(
        ImageType.JPEG, frame.width(), frame.height(), waits ? frame.coefficientBytes() : 0, exif);
  }
}
