package dev.homelake.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldsTest {

  @Test
  void letsNoValueSteerTheTerminal() {
    Fields fields = new Fields(new Paint(Paint.Colours.ON, Characters.UNICODE), 80);
    fields.field("file", "\033[2J\033[31m\u202Ea\nb");
    assertThat(fields.lines()).containsExactly("  \033[2mfile\033[0m      [2J [31ma b");
  }
}
