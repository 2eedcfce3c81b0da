package dev.homelake.local.export;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import dev.homelake.local.files.ReplacedFile;
import dev.homelake.local.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/**
 * Brings files into an export. A file that is there already is compared by its content, whatever
 * its date says. For one thread.
 */
final class FileCopy {

  private static final int BUFFER = 1 << 17;

  /** What there is now, and whether it had to be copied. */
  record Copied(ExportedFile file, boolean isNew) {}

  private final Path export;
  private final LongConsumer done;

  /** Tells {@code done} of each byte of the lake that was read. */
  FileCopy(Path export, LongConsumer done) {
    this.export = requireNonNull(export, "export is null");
    this.done = requireNonNull(done, "done is null");
  }

  /**
   * Brings one file.
   *
   * @throws IOException if it cannot be read
   * @throws Problem if the export cannot be written
   */
  Copied bring(SourceFile source) throws IOException {
    Path target = export.resolve(source.place());
    if (Files.isRegularFile(target) && Files.size(target) == source.bytes()) {
      String sum = Sha256.of(source.file(), done);
      if (sum.equals(sumOfExported(target))) {
        return new Copied(exported(source, source.bytes(), sum), false);
      }
    }
    return copy(source, target);
  }

  private static String sumOfExported(Path target) {
    try {
      return Sha256.of(target, bytes -> {});
    } catch (IOException e) {
      // It is written anew.
      return "";
    }
  }

  private Copied copy(SourceFile source, Path target) throws IOException {
    MessageDigest digest = Sha256.digest();
    long bytes = 0;
    try (InputStream in = Files.newInputStream(source.file());
        ReplacedFile replaced = beside(target)) {
      try (OutputStream out = create(replaced, target)) {
        byte[] buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
          write(out, buffer, length, target);
          digest.update(buffer, 0, length);
          bytes += length;
          done.accept(length);
        }
      }
      commit(replaced, target);
    }
    return new Copied(exported(source, bytes, Sha256.hex(digest)), true);
  }

  private static ExportedFile exported(SourceFile source, long bytes, String sum) {
    return new ExportedFile(
        source.place(), bytes, sum, source.what(), ExportedFile.Presence.IN_LAKE);
  }

  private static ReplacedFile beside(Path target) {
    try {
      Files.createDirectories(target.getParent());
      return ReplacedFile.of(target);
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  private static OutputStream create(ReplacedFile replaced, Path target) {
    try {
      return Files.newOutputStream(replaced.path());
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  private static void write(OutputStream out, byte[] buffer, int length, Path target) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  private static void commit(ReplacedFile replaced, Path target) {
    try {
      replaced.commit();
    } catch (IOException e) {
      throw cannotWrite(target, e);
    }
  }

  /** The problem of an export that cannot be written. */
  static Problem cannotWrite(Path target, IOException e) {
    return Problem.failed(
        "cannot write %s: %s".formatted(target, e.getMessage()),
        "Is there room, may you write there, does its file system take such names?"
            + " Then run the export again: it goes on.",
        e);
  }
}
