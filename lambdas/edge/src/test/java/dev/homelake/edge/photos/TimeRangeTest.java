package dev.homelake.edge.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeRangeTest {

  @Test
  void takesDaysFromMidnightToTheLastMillisecond() {
    TimeRange day = days("2024-03-12", "2024-03-12", ZoneOffset.UTC);

    assertThat(day.first()).contains(Instant.parse("2024-03-12T00:00:00Z"));
    assertThat(day.last()).contains(Instant.parse("2024-03-12T23:59:59.999Z"));
  }

  @Test
  void knowsThatDaysWithAChangeOfClocksAreLongerOrShorter() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    TimeRange spring = days("2024-03-31", "2024-03-31", berlin);

    assertThat(spring.first()).contains(Instant.parse("2024-03-30T23:00:00Z"));
    assertThat(spring.last()).contains(Instant.parse("2024-03-31T21:59:59.999Z"));
  }

  @Test
  void staysWithinWhatAnIndexHolds() {
    TimeRange all = days("0001-01-01", "9999-12-31", ZoneOffset.ofHours(5));
    TimeRange west = days("0001-01-01", "9999-12-31", ZoneOffset.ofHours(-5));

    assertThat(all.first()).contains(Instant.parse("0001-01-01T00:00:00Z"));
    assertThat(west.last()).contains(Instant.parse("9999-12-31T23:59:59.999Z"));
  }

  @Test
  void refusesAFirstAfterTheLast() {
    assertThatThrownBy(() -> days("2024-03-13", "2024-03-12", ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TimeRange days(String from, String to, ZoneId zone) {
    return TimeRange.ofDays(
        Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)), zone);
  }

  @Test
  void isOneMomentOfADayThatAZoneLeftOut() {
    LocalDate gone = LocalDate.parse("2011-12-30");

    TimeRange range =
        TimeRange.ofDays(Optional.of(gone), Optional.of(gone), ZoneId.of("Pacific/Apia"));

    assertThat(range.first()).isEqualTo(range.last());
  }
}
