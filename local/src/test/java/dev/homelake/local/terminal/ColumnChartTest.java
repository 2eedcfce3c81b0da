package dev.homelake.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.terminal.ColumnChart.Column;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnChartTest {

  private static final Paint PLAIN = new Paint(Paint.Colours.OFF, Characters.UNICODE);
  private static final Paint ASCII = new Paint(Paint.Colours.OFF, Characters.ASCII);

  @Test
  void fillsCellsFromBelow() {
    List<String> lines =
        new ColumnChart(
                List.of(
                    new Column("a", 64),
                    new Column("b", 0),
                    new Column("c", 1),
                    new Column("d", 12)))
            .lines(PLAIN, 17);
    assertThat(lines)
        .containsExactly(
            "  64 ██",
            "     ██",
            "     ██",
            "     ██",
            "     ██",
            "     ██",
            "     ██       ▄▄",
            "   0 ██    ▁▁ ██",
            "     a  b  c  d");
  }

  @Test
  void showsEvenTheSmallestNumber() {
    List<String> lines =
        new ColumnChart(List.of(new Column("a", 1_000_000), new Column("b", 1))).lines(ASCII, 20);
    assertThat(lines.get(7)).endsWith("#").startsWith("          0 ");
    assertThat(lines.get(0)).startsWith("  1,000,000 #");
  }

  @Test
  void leavesOutLabelsThatHaveNoRoom() {
    List<Column> hours =
        IntStream.range(0, 24).mapToObj(hour -> new Column(String.valueOf(hour), hour)).toList();
    for (int width : new int[] {40, 60, 80, 100}) {
      List<String> lines = new ColumnChart(hours).lines(PLAIN, width);
      assertThat(lines)
          .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
      assertThat(lines.get(8)).doesNotContain("1011");
    }
    assertThat(new ColumnChart(hours).lines(PLAIN, 40).get(8).strip())
        .isEqualTo("0  3  6  9  12 15 18 21");
  }

  @Test
  void drawsNothingOfNothing() {
    assertThat(new ColumnChart(List.of()).lines(PLAIN, 60)).isEmpty();
    assertThat(new ColumnChart(List.of(new Column("a", 0))).lines(PLAIN, 60).get(7))
        .isEqualTo("  0");
  }
}
