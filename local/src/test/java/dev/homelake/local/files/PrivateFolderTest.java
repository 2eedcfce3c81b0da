package dev.homelake.local.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PrivateFolderTest {

  @TempDir Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void leavesNothingAfterCtrlC() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Waiting.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("written");
      assertThat(folder).isNotEmptyDirectory();
      process.destroy();
      process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
    assertThat(folder).isEmptyDirectory();
  }

  /** Works in a folder until it is told to end. */
  static final class Waiting {

    private Waiting() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
      try (PrivateFolder temporary = PrivateFolder.in(Path.of(arguments[0]), "homelake-")) {
        Files.writeString(temporary.path().resolve("chat.txt"), "private");
        System.out.println("written");
        Thread.sleep(TimeUnit.MINUTES.toMillis(1));
      }
    }
  }
}
