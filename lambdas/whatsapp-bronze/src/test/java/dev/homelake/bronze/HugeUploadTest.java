package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads larger than the heap. At a function's real size with {@code -Dhuge.megabytes=1000}. */
class HugeUploadTest {

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void takesInUploadsLargerThanTheHeap() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                HugeUploadRun.class.getName(),
                folder.toString(),
                System.getProperty("huge.megabytes", "100"))
            .redirectErrorStream(true)
            .start();
    try (InputStream output = child.getInputStream()) {
      String said = new String(output.readAllBytes(), UTF_8);
      assertThat(child.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
      assertThat(child.exitValue()).as(said).isZero();
      assertThat(said).contains("done");
    } finally {
      child.destroyForcibly();
    }
  }
}
