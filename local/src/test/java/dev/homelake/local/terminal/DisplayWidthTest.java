package dev.homelake.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "plain, 5",
    "Zoë, 3",
    "Zoe\u0308, 3",
    "家族, 4",
    "가족, 4",
    "ｆｕｌｌ, 8",
    "عائلة, 5",
    "परिवार, 6",
    "🎉, 2",
    "👨‍👩‍👧‍👦, 2",
    "👍🏽, 2",
    "🇩🇪, 2",
    "❤️, 2",
    "❤, 1",
    "a🎉家, 5",
  })
  void countsColumns(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void takesNoColumnsForNothing() {
    assertThat(DisplayWidth.of("")).isZero();
  }

  @Test
  void neverCutsInsideAJoinedEmoji() {
    String family = "👨‍👩‍👧‍👦";
    assertThat(DisplayWidth.fitting(family + family, 3)).isEqualTo(family.length());
    assertThat(DisplayWidth.fitting(family, 1)).isZero();
  }
}
