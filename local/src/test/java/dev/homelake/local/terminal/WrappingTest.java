package dev.homelake.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

  @Test
  void breaksAtBlanks() {
    assertThat(Wrapping.of("one two three", 8)).containsExactly("one two", "three");
  }

  @Test
  void keepsAWordThatIsTooLong() {
    assertThat(Wrapping.of("a verylongword b", 5)).containsExactly("a", "verylongword", "b");
  }

  @Test
  void keepsSeveralBlanksInsideALine() {
    assertThat(Wrapping.of("a   b", 9)).containsExactly("a   b");
  }

  @Test
  void countsColumnsNotCharacters() {
    assertThat(Wrapping.of("家族 家族", 6)).containsExactly("家族", "家族");
  }
}
