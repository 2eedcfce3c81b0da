package dev.homelake.local.inspect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.homelake.local.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file as it is named on the command line, ready to be read more than once.
 *
 * <p>A pipe gives its bytes once only. They are kept in a temporary file that nobody else may read;
 * it is removed by {@link #close}, or when the program ends. Not thread-safe.
 */
final class GivenFile implements Closeable {

  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

  private final String name;
  private final Path content;
  private final Origin origin;

  private enum Origin {
    FILE,
    PIPE
  }

  private GivenFile(String name, Path content, Origin origin) {
    this.name = name;
    this.content = content;
    this.origin = origin;
  }

  /**
   * Looks for the file; {@code -} is the standard input.
   *
   * @throws Problem if there is nothing to read
   * @throws IOException if a pipe cannot be read or kept
   */
  static GivenFile find(Path given) throws IOException {
    Path file = given.toString().equals("-") ? STANDARD_INPUT : given;
    requireFile(file);
    return Files.isRegularFile(file)
        ? new GivenFile(String.valueOf(file.getFileName()), file, Origin.FILE)
        : keep(file);
  }

  private static GivenFile keep(Path pipe) throws IOException {
    Path kept = Files.createTempFile("homelake-", ".pipe");
    kept.toFile().deleteOnExit();
    try (InputStream in = Files.newInputStream(pipe)) {
      Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(kept);
      throw new FileSystemException(
          pipe.toString(), kept.toString(), "cannot keep what it gives: " + e.getMessage());
    }
    return new GivenFile(String.valueOf(pipe.getFileName()), kept, Origin.PIPE);
  }

  /** The name without folders; a pipe's may be a number. */
  String name() {
    return name;
  }

  /** Where the bytes are. */
  Path content() {
    return content;
  }

  /** Whether it is a zip: by its name, or, as a pipe has none, by its first bytes. */
  boolean isZip() throws IOException {
    if (origin == Origin.FILE) {
      return name.regionMatches(true, name.length() - 4, ".zip", 0, 4);
    }
    try (InputStream in = Files.newInputStream(content)) {
      return new String(in.readNBytes(4), ISO_8859_1).equals("PK\3\4");
    }
  }

  @Override
  public void close() throws IOException {
    if (origin == Origin.PIPE) {
      Files.deleteIfExists(content);
    }
  }

  private static void requireFile(Path file) {
    if (file.toString().isEmpty()) {
      throw Problem.wrongUse("cannot read a file without a name", "Check the arguments.");
    }
    if (Files.isDirectory(file)) {
      throw Problem.wrongUse(
          "cannot read " + file + ": it is a folder",
          "Name the files in it, as " + file + "/*.txt");
    }
    if (!Files.exists(file)) {
      throw Problem.wrongUse(
          "cannot read " + file + ": there is no such file",
          "Check the path; quote names with blanks.");
    }
    if (!Files.isReadable(file)) {
      throw Problem.wrongUse(
          "cannot read " + file + ": no permission", "Allow reading, as with: chmod u+r FILE");
    }
  }
}
