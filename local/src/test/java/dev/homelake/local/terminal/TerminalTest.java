package dev.homelake.local.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static final Paint COLOURED = new Paint(Paint.Colours.ON, Characters.UNICODE);

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
    Terminal terminal =
        new Terminal(
            new ByteArrayOutputStream(),
            err,
            new Terminal.Traits(COLOURED, COLOURED, 80, StatusLine.Mode.ON));
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
