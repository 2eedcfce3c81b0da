package dev.homelake.local.work;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FreeSpaceTest {

  private static final LakeFolder LAKE = new LakeFolder(Path.of("/lake"));

  @Test
  void saysWhenTheDiskIsFull() {
    FreeSpace space = new FreeSpace(LAKE, () -> 100_000_000);

    assertThatCode(() -> space.require(60_000_000)).doesNotThrowAnyException();
    assertThatThrownBy(() -> space.require(70_000_000))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("the disk of /lake is full: 100.0 MB are free, 103.6 MB are needed");
  }
}
