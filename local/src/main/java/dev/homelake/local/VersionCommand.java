package dev.homelake.local;

import dev.homelake.local.terminal.Terminal;
import picocli.CommandLine.Command;

/** {@code homelake version}. */
@Command(name = "version", description = "Shows the version of homelake and of Java.")
public final class VersionCommand implements Runnable {

  private final Terminal terminal;

  VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    terminal.line(VersionText.line());
  }
}
