package dev.homelake.silver;

import dev.homelake.silver.bronze.FileOutcome;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.util.AccumulatorV2;

/**
 * Brings the outcomes of files to the driver. A task that runs twice tells of the same files again,
 * which changes nothing, so retries never count double.
 */
final class OutcomeAccumulator extends AccumulatorV2<FileOutcome, Map<Integer, FileOutcome>> {

  private static final long serialVersionUID = 1;

  private final HashMap<Integer, FileOutcome> outcomes = new HashMap<>();

  @Override
  public synchronized boolean isZero() {
    return outcomes.isEmpty();
  }

  @Override
  public synchronized OutcomeAccumulator copy() {
    OutcomeAccumulator copy = new OutcomeAccumulator();
    copy.outcomes.putAll(outcomes);
    return copy;
  }

  @Override
  public synchronized void reset() {
    outcomes.clear();
  }

  @Override
  public synchronized void add(FileOutcome outcome) {
    outcomes.put(outcome.number(), outcome);
  }

  @Override
  public synchronized void merge(AccumulatorV2<FileOutcome, Map<Integer, FileOutcome>> other) {
    outcomes.putAll(other.value());
  }

  @Override
  public synchronized Map<Integer, FileOutcome> value() {
    return Map.copyOf(outcomes);
  }
}
