package dev.homelake.photo.thumbnail;

import dev.homelake.photo.image.ByteRange;
import dev.homelake.photo.image.JpegFrame;
import dev.homelake.photo.image.JpegSegments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out the scans of a progressive JPEG that cannot change a picture of an eighth of its size.
 *
 * <p>At an eighth, of each block of 8 x 8 samples only the mean is drawn, so all other coefficients
 * of a component of full resolution are decoded in vain. A component of lower resolution is drawn
 * from more of its coefficients; all its scans stay. One scan of details stays for each component,
 * too: a decoder that knows of none of a block's nine lowest details smooths the means. What is
 * drawn is therefore the same to the last bit; the tests hold encoders' scan scripts and random
 * ones against it. Damage in the scans that are left out goes unnoticed; a missing end does not.
 */
final class ScanTrimming {

  private static final int HIGHEST_SMOOTHED = 9;

  private final byte[] file;
  private final List<ByteRange> kept = new ArrayList<>();
  private final Set<Integer> detailed = new HashSet<>();
  private int keptUntil;
  private JpegFrame frame;

  private ScanTrimming(byte[] file) {
    this.file = file;
  }

  /** The parts of the file to decode at an eighth: all of it where nothing can be left out. */
  static List<ByteRange> kept(byte[] file) {
    return new ScanTrimming(file).trimmed().orElse(List.of(new ByteRange(0, file.length)));
  }

  private Optional<List<ByteRange>> trimmed() {
    JpegSegments segment = new JpegSegments(file);
    int expected = 2;
    while (segment.next()) {
      if (segment.start() != expected) {
        return Optional.empty(); // stray bytes: what they do is the decoder's business
      }
      expected = segment.end();
      if (segment.isFrame() && !takeFrame(segment)) {
        return Optional.empty();
      } else if (segment.marker() == JpegSegments.END_OF_IMAGE) {
        keep(segment.end());
        return Optional.of(kept);
      } else if (segment.marker() == JpegSegments.START_OF_SCAN && !takeScan(segment)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean takeFrame(JpegSegments segment) {
    if (frame != null) {
      return false;
    }
    Optional<JpegFrame> read = JpegFrame.at(segment, file);
    frame = read.orElse(null);
    return read.isPresent() && frame.progressive();
  }

  /** Decides on one scan; false if it is none that this understands. */
  private boolean takeScan(JpegSegments scan) {
    int at = scan.contents();
    int count = file[at];
    if (frame == null || count < 1 || at + 1 + 2 * count + 2 >= scan.end()) {
      return false;
    }
    int first = file[at + 1 + 2 * count];
    if (first == 0) {
      return true; // the means: always drawn
    }
    int id = file[at + 1] & 0xff;
    Optional<JpegFrame.Component> component =
        frame.components().stream().filter(c -> c.id() == id).findFirst();
    if (count != 1 || component.isEmpty()) {
      return false;
    }
    boolean drawn = !frame.fullResolution(component.get());
    if (!drawn && (first > HIGHEST_SMOOTHED || !detailed.add(id))) {
      keep(scan.start());
      keptUntil = scan.end();
    }
    return true;
  }

  private void keep(int until) {
    if (until > keptUntil) {
      kept.add(new ByteRange(keptUntil, until));
    }
    keptUntil = until;
  }
}
