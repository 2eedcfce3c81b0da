package dev.homelake.local.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static final Paint COLOURED = new Paint(Paint.Colours.ON, Characters.UNICODE);
  private static final Terminal.Traits WINDOW =
      new Terminal.Traits(COLOURED, COLOURED, 80, StatusLine.Mode.ON);

  @Test
  void drawsNoStatusLineIntoAPipe() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new ByteArrayOutputStream(), err, Terminal.Traits.plain());
    terminal.status().show("working");
    terminal.status().clear();
    assertThat(err.size()).isZero();
  }

  @Test
  void removesTheStatusLineBeforeALineOfTheResult() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(new ByteArrayOutputStream(), err, WINDOW);
    terminal.status().show("working");
    terminal.line("result");
    assertThat(err.toString(UTF_8)).isEqualTo("\r\033[Kworking\r\033[K");
  }

  @Test
  void coloursOnlyWhereColourIsWanted() {
    assertThat(COLOURED.tone(Tone.GOOD, "ok")).isEqualTo("\033[32mok\033[0m");
    assertThat(Terminal.Traits.plain().out().tone(Tone.GOOD, "ok")).isEqualTo("ok");
  }

  @Test
  void tellsAReaderThatLeftFromAFullDisk() {
    assertThat(failureOf("Broken pipe").readerLeft()).isTrue();
    assertThat(failureOf("No space left on device").readerLeft()).isFalse();
  }

  @Test
  void letsNoNameSteerTheTerminal() {
    String name = "\033]0;title\007\033[2J\u202Eevil\r.txt";
    for (Terminal.Traits traits : List.of(Terminal.Traits.plain(), WINDOW)) {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      Terminal terminal = new Terminal(both, both, traits);
      terminal.line(name);
      terminal.note(name);
      terminal.flush();
      assertThat(both.toString(UTF_8))
          .isEqualTo(" ]0;title  [2Jevil .txt\n ]0;title  [2Jevil .txt\n");
    }
  }

  @Test
  void keepsColoursAndLines() {
    String line = "a\n\t" + COLOURED.tone(Tone.WARNING, "b") + " \033[5m\033[8m";
    assertThat(DisplayText.decorated(line, COLOURED)).isEqualTo("a\n\t\033[33mb\033[0m  [5m [8m");
    assertThat(DisplayText.decorated(line, Terminal.Traits.plain().out()))
        .isEqualTo("a\n\t [33mb [0m  [5m [8m");
  }

  @Test
  void givesProgramsEachCharacter() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, OutputStream.nullOutputStream(), Terminal.Traits.plain());
    terminal.exactly("\"\u200E\"");
    terminal.flush();
    assertThat(out.toString(UTF_8)).isEqualTo("\"\u200E\"\n");
  }

  private static OutputClosed failureOf(String reason) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException(reason);
          }
        };
    Terminal terminal =
        new Terminal(broken, OutputStream.nullOutputStream(), Terminal.Traits.plain());
    terminal.line("text");
    return catchThrowableOfType(OutputClosed.class, terminal::flush);
  }
}
