package dev.homelake.local.terminal;

import java.util.Optional;

/** Asks whoever sits at the terminal. */
@FunctionalInterface
public interface Prompt {

  /**
   * What is typed.
   *
   * @param question to be shown in front, decorated already
   * @return the line without its end; empty if nobody is there, or nothing more is typed
   */
  Optional<String> ask(String question);
}
