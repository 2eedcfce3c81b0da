package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.bronze.FileOutcome.Accepted;
import dev.homelake.silver.bronze.FileOutcome.Rejected;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.IndexedFile.Content;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeAccumulatorTest {

  private static final Accepted EXPORT = new Accepted(0, content(), 5, 1, 2, 0, 6, List.of());

  private static Content content() {
    DateOrderEvidence order =
        new DateOrderEvidence(
            DateOrder.DAY_MONTH_YEAR,
            DateOrderEvidence.Certainty.CERTAIN,
            DateOrderEvidence.Kind.VALUES,
            1,
            0);
    ExportFormat format =
        new ExportFormat(
            ExportFormat.Style.ANDROID,
            "dd/MM/yyyy, HH:mm - ",
            order,
            false,
            ExportFormat.LineEnds.LF,
            ExportFormat.Encoding.UTF_8);
    return new Content("Ana", format, null, DateSet.of(20000, 20001));
  }

  @Test
  void aTaskThatRanTwiceCountsOnce() {
    OutcomeAccumulator first = new OutcomeAccumulator();
    first.add(EXPORT);
    first.add(new Rejected(1, "EMPTY_FILE", "empty"));
    OutcomeAccumulator retry = first.copy();
    OutcomeAccumulator driver = new OutcomeAccumulator();
    driver.merge(first);
    driver.merge(retry);

    assertThat(driver.value()).hasSize(2).containsEntry(0, EXPORT);
  }

  @Test
  void startsEmpty() {
    OutcomeAccumulator outcomes = new OutcomeAccumulator();
    outcomes.add(EXPORT);

    assertThat(outcomes.copyAndReset().isZero()).isTrue();
    assertThat(outcomes.isZero()).isFalse();
  }
}
