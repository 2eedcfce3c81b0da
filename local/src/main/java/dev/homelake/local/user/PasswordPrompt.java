package dev.homelake.local.user;

import java.util.Optional;

/** Asks for a password without showing it. */
@FunctionalInterface
public interface PasswordPrompt {

  /** What was typed; nothing if there is nobody to ask, or no answer. */
  Optional<String> ask(String question);
}
