package dev.homelake.silver.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalJvmTest {

  private static final long GB = 1L << 30;

  @Test
  void namesTheJobsMainClass() {
    assertThat(LocalJvm.MAIN_CLASS).isEqualTo(WatchedJob.class.getName());
  }

  @Test
  void compilesForSpeedOnlyWhatIsWorthIt() {
    assertThat(LocalJvm.options(2 * GB, GB / 10)).contains("-XX:TieredStopAtLevel=1", "-Xmx2048m");
    assertThat(LocalJvm.options(2 * GB, 2 * GB)).doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  @SuppressWarnings("StringSplitter")
  void logsAsItsOwnFileSays() {
    String option =
        LocalJvm.options(GB, 0).stream()
            .filter(o -> o.startsWith("-Dlog4j2"))
            .findFirst()
            .orElseThrow();

    assertThat(LocalJvm.class.getClassLoader().getResource(option.split("classpath:")[1]))
        .isNotNull();
  }

  @Test
  void readsTheArchiveItWrote() {
    assertThat(LocalJvm.writing(Path.of("a.jsa")).get(0)).endsWith("=a.jsa");
    assertThat(LocalJvm.reading(Path.of("a.jsa")).get(0)).endsWith("=a.jsa");
  }
}
