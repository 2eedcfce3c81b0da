package dev.homelake.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DisplayTextTest {

  @Test
  void keepsNamesInAnyScript() {
    assertThat(DisplayText.of("Zoë 家族 عائلة 👨‍👩‍👧‍👦 ❤️"))
        .isEqualTo("Zoë 家族 عائلة 👨‍👩‍👧‍👦 ❤️");
  }

  @Test
  void disarmsEscapeSequences() {
    assertThat(DisplayText.of("\033[2Jgone\u009b31m")).isEqualTo(" [2Jgone 31m");
  }

  @Test
  void dropsMarksThatTurnTheWritingDirection() {
    assertThat(DisplayText.of("\u202Etxt.exe\u202C\u2067\u200F\uFEFF")).isEqualTo("txt.exe");
  }

  @Test
  void showsHalfASurrogatePairAsReplacement() {
    assertThat(DisplayText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
  }

  @Test
  void cutsAtColumnsNotAtCharacters() {
    assertThat(DisplayText.cut("家族家族", 5, "…")).isEqualTo("家族…");
    assertThat(DisplayText.cut("家族", 4, "…")).isEqualTo("家族");
  }

  @Property(tries = 300)
  void fitsAnyTextIntoItsColumns(
      @ForAll String text, @ForAll @IntRange(min = 3, max = 40) int columns) {
    assertThat(DisplayWidth.of(DisplayText.fit(text, columns, "…"))).isEqualTo(columns);
  }
}
