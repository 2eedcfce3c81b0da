package dev.homelake.local;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.user.PasswordPrompt;
import java.nio.file.Path;

/**
 * Who runs a command.
 *
 * @param lake their lake, for commands that are told no other
 * @param prompt asks them for passwords
 */
public record Owner(Path lake, PasswordPrompt prompt) {

  /** Refuses null. */
  public Owner {
    requireNonNull(lake, "lake is null");
    requireNonNull(prompt, "prompt is null");
  }
}
