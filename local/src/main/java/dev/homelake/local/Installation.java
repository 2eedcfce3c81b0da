package dev.homelake.local;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Where this homelake is installed and what it may use.
 *
 * @param command how the user called it, for hints
 * @param root the folder with the launcher, the sample data and the built modules
 * @param java the Java that runs this and that jobs are started with
 * @param home the user's own folder
 * @param temporary where folders that nobody named are made
 * @param failures how much an unexpected failure shows
 */
public record Installation(
    String command, Path root, Path java, Path home, Path temporary, Failures failures) {

  /** How much an unexpected failure shows. */
  public enum Failures {
    /** One line. */
    SHORT,
    /** The line and the stack trace. */
    WITH_TRACE
  }

  public Installation {
    requireNonNull(command, "command is null");
    requireNonNull(root, "root is null");
    requireNonNull(java, "java is null");
    requireNonNull(home, "home is null");
    requireNonNull(temporary, "temporary is null");
    requireNonNull(failures, "failures is null");
  }
}
