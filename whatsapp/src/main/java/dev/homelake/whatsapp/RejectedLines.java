package dev.homelake.whatsapp;

import dev.homelake.whatsapp.text.LineScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Counts the lines that belong to no row and keeps the first of them. */
final class RejectedLines {

  private static final int MOST_SAMPLES = 20;
  private static final int MOST_CHARACTERS = 80;

  private final List<RejectedLine> samples = new ArrayList<>();
  private long count;

  void add(LineScanner line, RejectedLine.Reason reason) {
    count++;
    if (samples.size() < MOST_SAMPLES) {
      samples.add(new RejectedLine(line.line(), reason, beginning(line)));
    }
  }

  private static String beginning(LineScanner line) {
    int length = Math.min(line.to() - line.from(), 4 * MOST_CHARACTERS);
    String text = new String(line.buffer(), line.from(), length, StandardCharsets.UTF_8);
    int characters = Math.min(text.codePointCount(0, text.length()), MOST_CHARACTERS);
    return text.substring(0, text.offsetByCodePoints(0, characters));
  }

  long count() {
    return count;
  }

  List<RejectedLine> samples() {
    return List.copyOf(samples);
  }
}
