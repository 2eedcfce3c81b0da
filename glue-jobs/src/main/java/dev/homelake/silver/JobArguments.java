package dev.homelake.silver;

import static java.util.Objects.requireNonNull;

import dev.homelake.silver.store.Prefix;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run is asked to do.
 *
 * @param bronze where the exports are
 * @param silver where the table's files are
 * @param state where runs keep what the next one must know, their reports and the lock; never below
 *     {@code silver}, for whoever queries the table reads every file there
 * @param database the catalog's database, if the table is to be registered
 * @param mode how much to rebuild
 * @param startDate first date to rebuild, if only a range is
 * @param endDate last date to rebuild, if only a range is
 * @param writing whether to change anything or only to plan
 */
public record JobArguments(
    Prefix bronze,
    Prefix silver,
    Prefix state,
    Optional<String> database,
    Mode mode,
    Optional<LocalDate> startDate,
    Optional<LocalDate> endDate,
    Writing writing) {

  /** Whether a run changes anything. */
  public enum Writing {
    YES,
    DRY_RUN
  }

  public JobArguments {
    requireNonNull(bronze, "bronze is null");
    requireNonNull(silver, "silver is null");
    requireNonNull(state, "state is null");
    requireNonNull(database, "database is null");
    requireNonNull(mode, "mode is null");
    requireNonNull(startDate, "startDate is null");
    requireNonNull(endDate, "endDate is null");
    requireNonNull(writing, "writing is null");
  }

  /** Whether only the dates of a range are to be rebuilt. */
  public boolean isRange() {
    return startDate.isPresent() || endDate.isPresent();
  }

  /**
   * Reads {@code --key value} pairs. The names that Glue passes to every job are ignored.
   *
   * @throws ArgumentsException with all mistakes, if there are any
   */
  public static JobArguments parse(List<String> words) {
    return new ArgumentParser(words).parse();
  }
}
