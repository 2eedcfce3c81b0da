package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.bronze.FileOutcome.Accepted;
import dev.homelake.silver.bronze.FileOutcome.Dates;
import dev.homelake.silver.bronze.FileOutcome.Rejected;
import org.junit.jupiter.api.Test;

class OutcomeAccumulatorTest {

  private static final Accepted EXPORT = new Accepted(0, "Ana", 5, 1, 2, 0, Dates.SURE);

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
