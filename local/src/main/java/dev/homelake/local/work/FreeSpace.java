package dev.homelake.local.work;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.terminal.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.LongSupplier;

/**
 * The room on a lake's disk. It is looked at before work and while work stands still: what finds
 * the disk full is tried again and again, and says nothing. Safe for use by several threads.
 */
public final class FreeSpace {

  /** Databases, logs and half-written files need some, too. */
  private static final long RESERVE = 32 << 20;

  private final LakeFolder lake;
  private final LongSupplier bytes;

  FreeSpace(LakeFolder lake, LongSupplier bytes) {
    this.lake = requireNonNull(lake, "lake is null");
    this.bytes = requireNonNull(bytes, "bytes is null");
  }

  /** Of the disk that a lake is on. */
  public static FreeSpace of(LakeFolder lake) {
    return new FreeSpace(
        lake,
        () -> {
          try {
            return Files.getFileStore(lake.root()).getUsableSpace();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Looks whether so much more fits.
   *
   * @throws Problem if not
   */
  public void require(long more) {
    long free = bytes.getAsLong();
    if (free < more + RESERVE) {
      throw Problem.failed(
          "the disk of %s is full: %s are free, %s are needed"
              .formatted(lake.root(), Numbers.size(free), Numbers.size(more + RESERVE)),
          "Make room there, or use a lake on another disk: --lake DIR");
    }
  }
}
