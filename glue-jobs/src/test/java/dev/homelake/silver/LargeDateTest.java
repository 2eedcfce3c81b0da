package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.report.RunReport.DateLeft;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A date that no task can hold costs no other date. */
class LargeDateTest {

  @TempDir Path folder;

  @Test
  void isLeftAsItWasAndNamed() throws IOException {
    Lake lake = new Lake(folder);
    lake.put("WhatsApp Chat with Bo.txt", "13/03/2025, 10:00 - Bo: a\n14/03/2025, 10:00 - Bo: b\n")
        .update();
    Map<String, String> before = lake.files();
    StringBuilder large = new StringBuilder();
    IntStream.range(0, 1000)
        .forEach(i -> large.append("13/03/2025, 11:00 - Ana: message %d%n".formatted(i)));
    lake.put("WhatsApp Chat with Ana.txt", large + "15/03/2025, 10:00 - Ana: small\n");

    for (String mode : new String[] {"incremental", "full", "incremental"}) {
      for (long memoryLimit : new long[] {1, 1 << 20}) {
        RunReport report = lake.run(new Sizing(2, 1, memoryLimit, 20_000), "--mode", mode);
        assertThat(report.complete()).isFalse();
        assertThat(report.datesLeft())
            .extracting(DateLeft::date, DateLeft::code)
            .containsExactly(tuple(LocalDate.of(2025, 3, 13), DateLeft.Code.DATE_TOO_LARGE));
        assertThat(lake.files()).containsAllEntriesOf(before).hasSize(3);
      }
    }

    RunReport whole = lake.run(new Sizing(2, 1, 1, 1 << 20), "--mode", "incremental");
    assertThat(whole.complete()).isTrue();
    assertThat(lake.values("message")).hasSize(1003);
  }
}
