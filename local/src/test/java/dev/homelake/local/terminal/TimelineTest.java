package dev.homelake.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.terminal.Timeline.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Paint PLAIN = new Paint(Paint.Colours.OFF, Characters.UNICODE);
  private static final LocalDate DAY = LocalDate.parse("2024-02-27");

  @Test
  void leavesRoomForDatesThatAreNotThere() {
    List<String> lines =
        new Timeline(List.of(new Point(DAY, 8), new Point(DAY.plusDays(3), 4))).lines(PLAIN, 60);
    assertThat(lines.get(0)).isEqualTo("  8 ███");
    assertThat(lines.get(7)).isEqualTo("  0 ███         ███");
    assertThat(lines.get(8)).isEqualTo("    2024-02-27 to 2024-03-01");
    assertThat(lines).hasSize(9);
  }

  @Test
  void addsUpDaysWhereTheyHaveNoRoom() {
    List<Point> days = new ArrayList<>();
    for (int day = 0; day < 3650; day++) {
      days.add(new Point(DAY.plusDays(day), 1));
    }
    List<String> lines = new Timeline(days).lines(PLAIN, 80);
    assertThat(lines).last().isEqualTo(lines.get(9)).asString().endsWith("a column is 51 days");
    assertThat(lines.get(0)).startsWith("  51 █████");
    assertThat(lines.get(8)).contains("2024-02-27", DAY.plusDays(3649).toString());
    assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
  }

  @Test
  void drawsOneDayAndNone() {
    assertThat(new Timeline(List.of(new Point(DAY, 3))).lines(PLAIN, 80).get(8))
        .isEqualTo("    2024-02-27");
    assertThat(new Timeline(List.of()).lines(PLAIN, 80)).isEmpty();
  }
}
