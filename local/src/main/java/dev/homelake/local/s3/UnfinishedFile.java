package dev.homelake.local.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the store of files calls an object that is not whole yet: it writes it beside its place,
 * under the object's name and a random one. Pure functions.
 */
public final class UnfinishedFile {

  private static final Pattern NAME =
      Pattern.compile("(?s)(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private UnfinishedFile() {}

  /** What will be called so when it is whole; empty if the name is no such one. */
  static Optional<String> object(String name) {
    Matcher unfinished = NAME.matcher(name);
    return unfinished.matches() ? Optional.of(unfinished.group(1)) : Optional.empty();
  }

  /**
   * Whether a file is not whole. An object's own name may look so, too: such a one has the
   * attributes that the store gives it at the end.
   */
  public static boolean is(Path file) throws IOException {
    if (object(file.getFileName().toString()).isEmpty()) {
      return false;
    }
    UserDefinedFileAttributeView noted =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    return noted != null && noted.list().isEmpty();
  }
}
