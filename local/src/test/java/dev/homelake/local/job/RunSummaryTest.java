package dev.homelake.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.Problem;
import dev.homelake.local.terminal.Characters;
import dev.homelake.local.terminal.Paint;
import dev.homelake.silver.report.RunReport;
import dev.homelake.whatsapp.LineCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

  private static final Paint PLAIN = new Paint(Paint.Colours.OFF, Characters.UNICODE);

  @Test
  void addsUp() {
    assertThat(summary(report(List.of()), Optional.empty()))
        .containsExactly(
            "✓ the table is built",
            "  exports   17 = 10 accepted + 4 unchanged + 2 rejected + 1 unreadable, 1.2 MB",
            "  lines     10 = 4 message + 3 system + 2 continuation + 1 rejected",
            "  messages  5,000 = 7,000 rows of exports - 2,000 held by several",
            "  dates     76 written, 1 removed, 999 bytes",
            "  time      1.2 s",
            "  as before 2025-01-31: EXPORT_UNREADABLE",
            "  guessed   the order of day and month in vague.txt",
            "  partly    cut.txt, without 1 line that belongs to no message",
            "  one chat  Ana, Bob: taken for one by their content, for their names hold no",
            "            title: a.txt, b.txt",
            "  one chat  Cy: taken for copies by the ends of their names: Cy.txt, Cy (1).txt",
            "  noted     odd.txt: Lines 2-4 look odd.",
            "  table     /lake/silver/",
            "  report    /lake/state/runs/1.json");
  }

  @Test
  void saysLittleOfARunThatHadNothingToDo() {
    RunReport report = report(new LineCounts(0, 0, 0, 0), new RunReport.Output(0, 0, 0), List.of());
    assertThat(summary(report, Optional.empty()))
        .startsWith("✓ nothing to do, the table is up to date")
        .noneMatch(line -> line.startsWith("  lines") || line.startsWith("  messages"));
  }

  @Test
  void givesEachReasonOnceWithItsFirstFiles() {
    List<RunReport.Refused> refused =
        IntStream.range(0, 12)
            .mapToObj(i -> new RunReport.Refused("f" + i + ".txt", "NOT_TEXT", "It is no text."))
            .toList();
    assertThat(summary(report(refused), Optional.empty()))
        .containsOnlyOnce("  left out  NOT_TEXT: It is no text.")
        .contains("            f9.txt", "            and 2 more, see the report")
        .doesNotContain("            f10.txt");
  }

  @Test
  void showsNamesAndReasonsWithoutWhatSteersATerminal() {
    List<RunReport.Refused> refused =
        List.of(new RunReport.Refused("\033[2Ja.txt", "NOT_TEXT", "In \033[2Ja.txt is no text."));
    assertThat(summary(report(refused), Optional.empty()))
        .contains("  left out  NOT_TEXT: In  [2Ja.txt is no text.")
        .noneMatch(line -> line.contains("\033"));
  }

  @Test
  void doesNotPraiseARunThatLeftExportsUnread() {
    assertThat(summary(report(List.of()), Optional.of(Problem.failed("x", "y"))).get(0))
        .isEqualTo("! the table is built, but not from all exports");
    assertThat(summary(report(List.of()), Optional.empty()))
        .contains("  as before 2025-01-31: EXPORT_UNREADABLE");
  }

  private static List<String> summary(RunReport report, Optional<Problem> failure) {
    return RunSummary.of(
        new JobProcess.Outcome(
            List.of(), Optional.of("file:///lake/state/runs/1.json"), Optional.of(report), failure),
        PLAIN,
        80);
  }

  private static RunReport report(List<RunReport.Refused> refused) {
    return report(new LineCounts(4, 3, 2, 1), new RunReport.Output(76, 1, 999), refused);
  }

  private static RunReport report(
      LineCounts lines, RunReport.Output output, List<RunReport.Refused> refused) {
    return new RunReport(
        "1",
        "full",
        Instant.EPOCH,
        1.23,
        "file:///lake/bronze/",
        "file:///lake/silver/",
        new RunReport.Files(17, 10, 2, 1, 4, 1_234_567),
        lines,
        new RunReport.Messages(7000, 5000),
        output,
        List.of(),
        refused,
        List.of("vague.txt"),
        List.of(new RunReport.PartlyRead("cut.txt", 1)),
        List.of(new RunReport.Untitled("Ana, Bob", List.of("a.txt", "b.txt"))),
        List.of(new RunReport.Joined("Cy", List.of("Cy.txt", "Cy (1).txt"))),
        List.of(new RunReport.Noted("odd.txt", "Lines 2-4 look odd.")),
        List.of(
            new RunReport.DateLeft(
                LocalDate.of(2025, 1, 31), RunReport.DateLeft.Code.EXPORT_UNREADABLE)));
  }
}
