package dev.homelake.photo.thumbnail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random orders in which a progressive JPEG may tell its details: any bands, any steps of
 * precision, components together or apart, some details perhaps never. Written for {@code jpegtran
 * -scans}.
 */
final class ScanScript {

  private static final int LAST = 63;

  private final Random random;
  private final List<List<String>> lanes = new ArrayList<>();
  private final List<String> scans = new ArrayList<>();

  private ScanScript(long seed) {
    random = new Random(seed);
  }

  static String random(int components, long seed) {
    ScanScript script = new ScanScript(seed);
    script.means(components);
    for (int component = 0; component < components; component++) {
      script.details(component);
    }
    script.shuffleLanes();
    return String.join("\n", script.scans) + "\n";
  }

  /** Every component's means come first; their last bits may come much later. */
  private void means(int components) {
    int coarse = random.nextInt(3);
    List<String> together = new ArrayList<>();
    for (int i = 0; i < components; i++) {
      together.add(String.valueOf(i));
    }
    List<String> groups = random.nextBoolean() ? List.of(String.join(",", together)) : together;
    for (String group : groups) {
      scans.add("%s: 0-0, 0, %d;".formatted(group, coarse));
      List<String> lane = new ArrayList<>();
      refine(lane, group, 0, 0, coarse);
      lanes.add(lane);
    }
  }

  private void details(int component) {
    int first = 1;
    while (first <= LAST) {
      int last = random.nextInt(3) == 0 ? LAST : Math.min(LAST, first + random.nextInt(12));
      if (random.nextInt(8) > 0) {
        List<String> lane = new ArrayList<>();
        int coarse = random.nextInt(4);
        lane.add("%d: %d-%d, 0, %d;".formatted(component, first, last, coarse));
        refine(lane, String.valueOf(component), first, last, coarse);
        lanes.add(lane);
      }
      first = last + 1;
    }
  }

  private void refine(List<String> lane, String components, int first, int last, int coarse) {
    for (int bit = coarse; bit > 0 && random.nextInt(10) > 0; bit--) {
      lane.add("%s: %d-%d, %d, %d;".formatted(components, first, last, bit, bit - 1));
    }
  }

  private void shuffleLanes() {
    lanes.removeIf(List::isEmpty);
    while (!lanes.isEmpty()) {
      List<String> lane = lanes.get(random.nextInt(lanes.size()));
      scans.add(lane.remove(0));
      lanes.removeIf(List::isEmpty);
    }
  }
}
