package dev.homelake.silver.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.silver.report.RunReport.Chat;
import dev.homelake.silver.report.RunReport.Files;
import dev.homelake.silver.report.RunReport.Messages;
import dev.homelake.silver.report.RunReport.Output;
import dev.homelake.silver.report.RunReport.Refused;
import dev.homelake.whatsapp.LineCounts;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunReportTest {

  private static final RunReport REPORT =
      new RunReport(
          "20260102T030405.678Z",
          "full",
          Instant.parse("2026-01-02T03:04:05.678Z"),
          1.25,
          "file:///bronze/",
          "file:///silver/",
          new Files(7, 2, 1, 1, 3, 1L << 40),
          new LineCounts(10, 2, 3, 1),
          new Messages(12, 7),
          new Output(5, 1, 4096),
          List.of(new Chat("Zoë \"🎉\"", 2, 7, new TreeMap<>(Map.of(2023, 3L, 2024, 4L)))),
          List.of(new Refused("a\\b.txt", "EMPTY_FILE", "it is\nempty")),
          List.of("c.txt"),
          List.of(new RunReport.PartlyRead("d.txt", 3)),
          List.of(new RunReport.Untitled("Ana, Bob", List.of("e.txt", "f.txt"))),
          List.of(new RunReport.Joined("Cy", List.of("g.txt", "g (1).txt"))),
          List.of(new RunReport.Noted("h.txt", "Lines 2-4 look \"odd\".")),
          List.of(
              new RunReport.DateLeft(
                  LocalDate.of(2025, 1, 31), RunReport.DateLeft.Code.EXPORT_UNREADABLE)));

  @Test
  void readsBackAsWritten() throws IOException {
    assertThat(RunReportReader.read(RunReportJson.write(REPORT))).isEqualTo(REPORT);
  }

  @Test
  void addsUp() {
    assertThat(REPORT.lines().total()).isEqualTo(16);
    assertThat(REPORT.messages().duplicates()).isEqualTo(5);
    assertThat(REPORT.complete()).isFalse();
  }

  @Test
  void saysWhatIsNoReport() {
    assertThatThrownBy(() -> RunReportReader.read("{}")).hasMessageContaining("'files' is missing");
    assertThatThrownBy(() -> RunReportReader.read("[]")).hasMessageContaining("another form");
    assertThatThrownBy(() -> RunReportReader.read("hello")).isInstanceOf(IOException.class);
  }
}
