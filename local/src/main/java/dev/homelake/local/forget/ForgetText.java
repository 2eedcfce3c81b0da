package dev.homelake.local.forget;

import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.DisplayWidth;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.Tone;
import dev.homelake.local.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plans and proofs as people read them. */
final class ForgetText {

  private static final int NUMBER_COLUMNS = 9;

  private final Paint paint;
  private final int columns;

  ForgetText(Paint paint, int columns) {
    this.paint = paint;
    this.columns = columns;
  }

  /** What there is, and what else is to be known. */
  List<String> plan(Target target, Plan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(target, " in this lake"));
    int width = width(plan.places());
    for (PlaceCount place : plan.places()) {
      if (place.count() > 0) {
        lines.add("  " + padded(place.place(), width) + number(place.count()));
      }
    }
    for (String note : plan.notes()) {
      lines.addAll(note(note));
    }
    return lines;
  }

  /** What there was and what there is, place by place. */
  List<String> proof(Target target, Plan before, Plan after) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(target, after.isEmpty() ? " is forgotten" : " is not forgotten yet"));
    int width = width(before.places());
    lines.add(
        paint.tone(Tone.FAINT, "  " + padded("place", width) + right("before") + right("after")));
    for (int i = 0; i < before.places().size(); i++) {
      PlaceCount was = before.places().get(i);
      PlaceCount is = after.places().get(i);
      String left = number(is.count());
      lines.add(
          "  "
              + padded(was.place(), width)
              + number(was.count())
              + paint.tone(is.count() == 0 ? Tone.GOOD : Tone.BAD, left));
    }
    return lines;
  }

  private String heading(Target target, String rest) {
    String description = DisplayText.of(target.description());
    String first = description.substring(0, 1).toUpperCase(Locale.ROOT);
    return paint.tone(Tone.HEADING, first + description.substring(1)) + rest;
  }

  private List<String> note(String note) {
    List<String> lines = new ArrayList<>();
    String before = "  - ";
    for (String part : Wrapping.of(DisplayText.of(note), columns - before.length())) {
      lines.add(before + part);
      before = "    ";
    }
    return lines;
  }

  private static int width(List<PlaceCount> places) {
    return places.stream().mapToInt(place -> DisplayWidth.of(place.place())).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
  }

  private static String number(long count) {
    return right(Numbers.grouped(count));
  }

  private static String right(String text) {
    return " ".repeat(Math.max(1, NUMBER_COLUMNS - text.length())) + text;
  }
}
