package dev.homelake.local.signin;

import dev.homelake.local.signin.users.UserStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

/** The file of users of a new lake, made once: to make a key takes longer than many a test. */
public final class PreparedUsers {

  private static final byte[] CONTENT = content();

  private PreparedUsers() {}

  /** Puts the file there, instead of a new one with pools of its own. */
  public static void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, CONTENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content() {
    try {
      Path folder = Files.createTempDirectory("homelake-users");
      Path file = folder.resolve("users.sqlite");
      UserStore.open(file, Clock.systemUTC()).close();
      byte[] content = Files.readAllBytes(file);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path left : files.toList()) {
          Files.delete(left);
        }
      }
      Files.delete(folder);
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
