package dev.homelake.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.terminal.BarChart.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

  private static final Paint PLAIN = new Paint(Paint.Colours.OFF, Characters.UNICODE);

  @Test
  void alignsBarsBehindNamesOfAnyScript() {
    List<String> lines =
        new BarChart(
                List.of(
                    new Bar("家族 🎉", 1200),
                    new Bar("Zoë", 600),
                    new Bar("👨‍👩‍👧‍👦 us", 1),
                    new Bar("nobody", 0)))
            .lines(PLAIN, 60);
    assertThat(lines)
        .containsExactly(
            "  家族 🎉  1,200  " + "█".repeat(40),
            "  Zoë        600  " + "█".repeat(20),
            "  👨‍👩‍👧‍👦 us        1  ▏",
            "  nobody       0  ");
  }

  @Test
  void drawsWithPlainCharactersWhereUnicodeIsMissing() {
    Paint ascii = new Paint(Paint.Colours.OFF, Characters.ASCII);
    List<String> lines = new BarChart(List.of(new Bar("a", 4), new Bar("b", 1))).lines(ascii, 60);
    assertThat(lines).containsExactly("  a  4  " + "#".repeat(40), "  b  1  " + "#".repeat(10));
  }

  @Test
  void staysInsideTheWindow() {
    List<Bar> bars = List.of(new Bar("x".repeat(200), 1_000_000), new Bar("家".repeat(50), 7));
    assertThat(new BarChart(bars).lines(PLAIN, 60))
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(60));
  }

  @Test
  void drawsNothingForNoBars() {
    assertThat(new BarChart(List.of()).lines(PLAIN, 60)).isEmpty();
  }
}
