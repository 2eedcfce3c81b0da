package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Times from the first to the last, both within; open where there is none.
 *
 * @param first none before it
 * @param last none after it
 */
public record TimeRange(Optional<Instant> first, Optional<Instant> last) {

  /** All times. */
  public static final TimeRange ALL = new TimeRange(Optional.empty(), Optional.empty());

  /** Refuses null, times outside of the years 0001 to 9999, and a first after the last. */
  public TimeRange {
    first = requireNonNull(first, "first is null").map(time -> IndexTime.check(time, "first"));
    last = requireNonNull(last, "last is null").map(time -> IndexTime.check(time, "last"));
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw new IllegalArgumentException("the first time is after the last");
    }
  }

  /** Whole days of {@code zone}, both within, as far as an index can hold them. */
  public static TimeRange ofDays(Optional<LocalDate> from, Optional<LocalDate> to, ZoneId zone) {
    Optional<Instant> first =
        from.map(day -> IndexTime.nearest(day.atStartOfDay(zone).toInstant()));
    // To the millisecond, as all times of the index are.
    Optional<Instant> last =
        to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1))
            .map(IndexTime::nearest);
    // A day that was left out, as in Samoa in 2011, would end before it begins: the moment of its
    // beginning is all there is of it.
    boolean leftOut =
        from.isPresent() && from.equals(to) && last.orElseThrow().isBefore(first.orElseThrow());
    return new TimeRange(first, leftOut ? first : last);
  }

  /** Whether {@code time} is within. */
  public boolean contains(Instant time) {
    return first.stream().noneMatch(time::isBefore) && last.stream().noneMatch(time::isAfter);
  }
}
