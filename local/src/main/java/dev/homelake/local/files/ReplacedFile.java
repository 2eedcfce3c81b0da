package dev.homelake.local.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears as a whole or not at all: it is written beside its place and then takes it.
 * Whoever looks meanwhile sees what was there before. Closed without {@link #commit} it leaves
 * nothing. For one thread.
 */
public final class ReplacedFile implements AutoCloseable {

  private final Path target;
  private final Path written;

  private ReplacedFile(Path target, Path written) {
    this.target = target;
    this.written = written;
  }

  /**
   * Makes room for a file.
   *
   * @param target its place, in a folder that exists
   */
  public static ReplacedFile of(Path target) throws IOException {
    Path whole = requireNonNull(target, "target is null").toAbsolutePath();
    // The name may be as long as names can be: the one beside it has no part of it.
    Path written =
        whole.resolveSibling(".homelake-" + ProcessHandle.current().pid() + "." + BESIDE);
    Files.deleteIfExists(written);
    return new ReplacedFile(whole, written);
  }

  /** The end of the names of files that are being written. */
  public static final String BESIDE = "part";

  /** Where to write it; nothing is there yet. */
  public Path path() {
    return written;
  }

  /** Puts it in its place. */
  public void commit() throws IOException {
    Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(written);
  }
}
