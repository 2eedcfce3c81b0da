package dev.homelake.local.doctor;

import static dev.homelake.local.doctor.Finding.State.FAILED;
import static dev.homelake.local.doctor.Finding.State.WARNING;

import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.Tone;
import dev.homelake.local.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Findings for people. */
final class FindingsText {

  private static final int NAME = 12;
  private static final int INDENT = 2 + NAME;

  private FindingsText() {}

  static List<String> of(Map<Check, Finding> findings, Paint paint, int columns) {
    List<String> lines = new ArrayList<>();
    findings.forEach((check, finding) -> add(lines, check.name(), finding, paint, columns));
    lines.add("");
    lines.add(summary(findings));
    return lines;
  }

  private static void add(
      List<String> lines, String name, Finding finding, Paint paint, int columns) {
    String before = mark(finding.state(), paint) + " " + name + " ".repeat(NAME - name.length());
    for (String part : Wrapping.of(DisplayText.of(finding.found()), columns - INDENT)) {
      lines.add(before + part);
      before = " ".repeat(INDENT);
    }
    if (finding.advice().isPresent()) {
      String arrow = paint.characters().arrow() + " ";
      String sign = arrow;
      int room = columns - INDENT - arrow.length();
      for (String part : Wrapping.of(DisplayText.of(finding.advice().get()), room)) {
        lines.add(" ".repeat(INDENT) + sign + part);
        sign = " ".repeat(arrow.length());
      }
    }
  }

  private static String mark(Finding.State state, Paint paint) {
    return switch (state) {
      case OK -> paint.tone(Tone.GOOD, paint.characters().tick());
      case WARNING -> paint.tone(Tone.WARNING, "!");
      case FAILED -> paint.tone(Tone.BAD, paint.characters().cross());
    };
  }

  private static String summary(Map<Check, Finding> findings) {
    long failed = count(findings, FAILED);
    long warnings = count(findings, WARNING);
    if (failed + warnings == 0) {
      return "All is well.";
    }
    return (failed == 0 ? "It works" : failed + " to put right")
        + (warnings == 0 ? "" : ", %d to look at".formatted(warnings))
        + ".";
  }

  private static long count(Map<Check, Finding> findings, Finding.State state) {
    return findings.values().stream().filter(finding -> finding.state() == state).count();
  }
}
