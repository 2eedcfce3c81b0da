package dev.homelake.local.forget;

import java.util.Optional;

/** A person who can be asked. */
@FunctionalInterface
public interface Reply {

  /**
   * What is typed.
   *
   * @param question to be shown in front, decorated already
   * @return the line without its end; empty if nobody is there, or nothing more is typed
   */
  Optional<String> to(String question);
}
