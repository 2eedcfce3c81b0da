package dev.homelake.benchmarks.parser;

import dev.homelake.benchmarks.chats.ExportStyle;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Speeds by parser and kind of export, and how many times the other parser's speed they are. */
final class SpeedTable {

  /** The line all others are compared with. */
  static final String OTHER = "whatsapp-chat-parser, objects, memory";

  private final Map<String, Map<ExportStyle, Double>> lines = new LinkedHashMap<>();

  /** The title of a line about homelake's parser. */
  static String own(String method, String place) {
    return "homelake, " + method + ", " + place.toLowerCase(Locale.ROOT);
  }

  /** Notes a speed in MB per second of CPU time. */
  void add(String line, ExportStyle style, double speed) {
    lines.computeIfAbsent(line, title -> new EnumMap<>(ExportStyle.class)).put(style, speed);
  }

  void print(PrintStream out) {
    out.printf("%nMB of export per second of CPU time, one thread, heap of 64 MB%n%n%-38s", "");
    for (ExportStyle style : ExportStyle.values()) {
      out.printf("%10s%8s", style, "ratio");
    }
    out.println();
    lines.forEach((title, speeds) -> printLine(out, title, speeds));
    out.printf("%nratio: to %s, in this run%n", OTHER);
  }

  private void printLine(PrintStream out, String title, Map<ExportStyle, Double> speeds) {
    Map<ExportStyle, Double> others = lines.getOrDefault(OTHER, Map.of());
    out.printf("%-38s", title);
    for (ExportStyle style : ExportStyle.values()) {
      double speed = speeds.getOrDefault(style, Double.NaN);
      double other = others.getOrDefault(style, Double.NaN);
      out.printf(Locale.ROOT, "%10.1f%8.1f", speed, speed / other);
    }
    out.println();
  }
}
