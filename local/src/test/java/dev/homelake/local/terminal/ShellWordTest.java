package dev.homelake.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordTest {

  @Test
  void leavesPlainPathsAlone() {
    assertThat(ShellWord.of("/tmp/homelake-demo-1")).isEqualTo("/tmp/homelake-demo-1");
  }

  @Test
  void quotesWhatAShellWouldTakeApart() {
    assertThat(ShellWord.of("/tmp/t m p/$x")).isEqualTo("'/tmp/t m p/$x'");
    assertThat(ShellWord.of("it's")).isEqualTo("'it'\\''s'");
    assertThat(ShellWord.of("")).isEqualTo("''");
  }

  @Test
  void keepsControlCharactersAway() {
    assertThat(ShellWord.of("a\033[2Jb")).doesNotContain("\033");
  }
}
