package dev.homelake.local.terminal;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;

/**
 * What is said if the program is ended, by Ctrl-C or otherwise, before this is closed. For one
 * thread; the words are asked for by another.
 */
public final class Farewell implements AutoCloseable {

  private final Thread atExit;

  /** Says these words, of what is done then and what is not. */
  public Farewell(Terminal terminal, Supplier<String> words) {
    requireNonNull(terminal, "terminal is null");
    requireNonNull(words, "words is null");
    this.atExit =
        new Thread(
            () -> {
              terminal.status().clear();
              terminal.note(words.get());
            });
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending already; nothing has begun.
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending, and the words are being said.
    }
  }
}
