package dev.homelake.local;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.terminal.Prompt;
import java.io.InputStream;
import java.util.Optional;

/**
 * Whoever runs a command, as far as the command listens.
 *
 * @param input what is written to it
 * @param reply asks in the open
 * @param secret asks without showing what is typed
 */
public record Person(InputStream input, Prompt reply, Prompt secret) {

  /** Refuses null. */
  public Person {
    requireNonNull(input, "input is null");
    requireNonNull(reply, "reply is null");
    requireNonNull(secret, "secret is null");
  }

  /** One who says nothing. */
  public static Person silent() {
    return new Person(
        InputStream.nullInputStream(), question -> Optional.empty(), question -> Optional.empty());
  }
}
