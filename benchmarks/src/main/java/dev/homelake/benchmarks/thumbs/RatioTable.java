package dev.homelake.benchmarks.thumbs;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times of several contenders, and how many times those of the others the first one's are: the
 * median of the ratios of each round, for a round's times were taken under the same load.
 */
final class RatioTable {

  private final List<String> contenders;
  private final Map<String, List<Double>> ratios = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  RatioTable(List<String> contenders) {
    this.contenders = List.copyOf(contenders);
  }

  /** Adds the times of one picture, of each contender as many as there were rounds. */
  void add(String picture, Map<String, List<Double>> samples) {
    StringBuilder line = new StringBuilder("| " + picture + " |");
    List<Double> own = samples.get(contenders.get(0));
    for (String contender : contenders) {
      List<Double> times = samples.get(contender);
      line.append(String.format(Locale.ROOT, " %.0f", median(times)));
      if (times != own) {
        double ratio = median(divided(own, times));
        ratios.computeIfAbsent(contender, name -> new ArrayList<>()).add(ratio);
        line.append(String.format(Locale.ROOT, " (%.2fx)", ratio));
      }
      line.append(" |");
    }
    lines.add(line.toString());
  }

  /** Prints it as Markdown. */
  void print(PrintStream out) {
    out.println();
    out.println("CPU ms a thumbnail; in brackets " + contenders.get(0) + "'s share of it");
    out.println();
    out.println("| picture | " + String.join(" | ", contenders) + " |");
    out.println("| --- |" + " ---: |".repeat(contenders.size()));
    lines.forEach(out::println);
    StringBuilder mean = new StringBuilder("| geometric mean | |");
    ratios.values().forEach(all -> mean.append(geometricMean(all)));
    out.println(mean);
  }

  private static String geometricMean(List<Double> all) {
    double logs = all.stream().mapToDouble(Math::log).average().orElseThrow();
    return String.format(Locale.ROOT, " (%.2fx) |", Math.exp(logs));
  }

  private static List<Double> divided(List<Double> own, List<Double> others) {
    List<Double> divided = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      divided.add(own.get(i) / others.get(i));
    }
    return divided;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
