package dev.homelake.photo.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JPEG's frame header: size, coding process, components.
 *
 * @param process the second byte of its marker
 * @param width in pixels
 * @param height in pixels
 * @param components colour channels with their share of the picture's resolution
 */
public record JpegFrame(int process, int width, int height, List<Component> components) {

  private static final int BASELINE = 0xc0;
  private static final int EXTENDED = 0xc1;
  private static final int PROGRESSIVE = 0xc2;

  public JpegFrame {
    components = List.copyOf(components);
  }

  /**
   * One colour channel.
   *
   * @param id its name in scans
   * @param across samples across, relative to the others, 1 to 4
   * @param down samples down, relative to the others, 1 to 4
   */
  public record Component(int id, int across, int down) {}

  /**
   * Reads the frame header at which the walk stands; empty if it is none that can be decoded.
   *
   * @param file the same bytes that the walk goes through
   */
  public static Optional<JpegFrame> at(JpegSegments segment, byte[] file) {
    try {
      return Optional.of(read(segment, new Bytes(file)));
    } catch (DamagedHeader damaged) {
      return Optional.empty();
    }
  }

  static JpegFrame read(JpegSegments segment, Bytes file) throws DamagedHeader {
    int at = segment.contents();
    int count = file.unsigned8(at + 5);
    if (count < 1 || count > 4 || at + 6 + 3 * count > segment.end()) {
      throw new DamagedHeader("its frame header has " + count + " components");
    }
    List<Component> components = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int component = at + 6 + 3 * i;
      int sampling = file.unsigned8(component + 1);
      components.add(new Component(file.unsigned8(component), sampling >> 4, sampling & 0xf));
    }
    if (!components.stream().allMatch(c -> inRange(c.across()) && inRange(c.down()))) {
      throw new DamagedHeader("its sampling factors are out of range");
    }
    return new JpegFrame(segment.marker(), file.big16(at + 3), file.big16(at + 1), components);
  }

  private static boolean inRange(int samplingFactor) {
    return samplingFactor >= 1 && samplingFactor <= 4;
  }

  /** Whether decoders for photos know this coding process; the others are lossless or nested. */
  public boolean common() {
    return process == BASELINE || process == EXTENDED || progressive();
  }

  /** Whether the picture comes as several scans of growing detail. */
  public boolean progressive() {
    return process == PROGRESSIVE;
  }

  /** Whether a component has the whole picture's resolution, in both directions. */
  public boolean fullResolution(Component component) {
    return component.across() == mostAcross() && component.down() == mostDown();
  }

  /** Bytes of all coefficients, which a decoder holds if it must wait for later scans. */
  long coefficientBytes() {
    long samples = components.stream().mapToLong(c -> (long) c.across() * c.down()).sum();
    return 2L * width * height * samples / ((long) mostAcross() * mostDown());
  }

  private int mostAcross() {
    return components.stream().mapToInt(Component::across).max().orElseThrow();
  }

  private int mostDown() {
    return components.stream().mapToInt(Component::down).max().orElseThrow();
  }
}
