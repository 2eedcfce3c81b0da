package dev.homelake.whatsapp.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.ChatExport;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No file is too large, whatever is large about it. More with {@code -Dbounded.megabytes=1000}. */
class BoundedMemoryTest {

  private static final String HEAP = "-Xmx32m";

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void readsFilesLargerThanTheHeap() throws Exception {
    String megabytes = System.getProperty("bounded.megabytes", "40");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                folderOf(ChatExport.class)
                    + System.getProperty("path.separator")
                    + folderOf(BoundedRun.class),
                BoundedRun.class.getName(),
                megabytes)
            .redirectErrorStream(true)
            .start();
    try (InputStream output = child.getInputStream()) {
      String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(child.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
      assertThat(child.exitValue()).as(said).isZero();
      assertThat(said.lines()).hasSize(HostileFile.values().length);
    } finally {
      child.destroyForcibly();
    }
  }

  private static String folderOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
