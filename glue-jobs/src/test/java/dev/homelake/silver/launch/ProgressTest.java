package dev.homelake.silver.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.launch.Progress.Stage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Property(tries = 50)
  void readsBackAsPrinted(
      @ForAll Stage stage,
      @ForAll @IntRange(max = 999_999_999) int done,
      @ForAll @IntRange(max = 999_999_999) int of) {
    Progress progress = new Progress(stage, done, of);

    assertThat(Progress.fromLine(progress.toLine())).contains(progress);
  }

  @Test
  void isNoOtherLine() {
    assertThat(Progress.fromLine("WARN something")).isEmpty();
    assertThat(Progress.fromLine("@homelake {\"stage\":\"nap\",\"done\":1,\"of\":2}")).isEmpty();
    assertThat(new Progress(Stage.READ, 1, 8).toLine())
        .isEqualTo("@homelake {\"stage\":\"read\",\"done\":1,\"of\":8}");
  }
}
