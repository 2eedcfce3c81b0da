package dev.homelake.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileTroubleTest {

  @Test
  void namesTheFileAndWhatIsWrong() {
    assertThat(FileTrouble.of(new FileSystemException("/lake/x", null, "Read-only file system")))
        .hasValueSatisfying(
            problem -> assertThat(problem).hasMessage("cannot use /lake/x: Read-only file system"));
    assertThat(FileTrouble.of(new UncheckedIOException(new NoSuchFileException("/lake/x"))))
        .hasValueSatisfying(
            problem -> assertThat(problem).hasMessage("cannot use /lake/x: it is not there"));
  }

  @Test
  void leavesAllElseToOthers() {
    assertThat(FileTrouble.of(new IOException("x"))).isEmpty();
    assertThat(FileTrouble.of(new IllegalStateException("x"))).isEmpty();
  }
}
