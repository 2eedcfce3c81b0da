package dev.homelake.local.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file that appears as a whole or not at all: it is written beside its place and then takes it.
 * Whoever looks meanwhile sees what was there before. Closed without {@link #commit} it leaves
 * nothing. For one thread.
 */
public final class ReplacedFile implements AutoCloseable {

  private static final Pattern ON_ITS_WAY = Pattern.compile("\\.homelake-[0-9a-f-]+\\.part");

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
    return new ReplacedFile(
        whole, whole.resolveSibling(".homelake-" + UUID.randomUUID() + ".part"));
  }

  /** Whether a file is called as one that has not taken its place: a kill leaves such behind. */
  public static boolean isOnItsWay(Path file) {
    return ON_ITS_WAY.matcher(file.getFileName().toString()).matches();
  }

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
