package dev.homelake.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.sqlite.SqliteException;
import dev.homelake.local.sqlite.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void tellsTheTroubleOfADatabaseFromOurOwnMistakes(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("x.sqlite"), "no database, but long enough".repeat(50));
    assertThatThrownBy(() -> SqliteFile.open(file, List.of("CREATE TABLE t (a)")))
        .satisfies(failure -> assertThat(FileTrouble.of(failure)).isPresent());
    try (SqliteFile good = SqliteFile.open(folder.resolve("y.sqlite"), List.of())) {
      assertThatThrownBy(
              () -> good.read(database -> database.createStatement().executeQuery("SELEKT")))
          .isInstanceOf(SqliteException.class)
          .satisfies(failure -> assertThat(FileTrouble.of(failure)).isEmpty());
    }
  }

  @Test
  void leavesAllElseToOthers() {
    assertThat(FileTrouble.of(new IOException("x"))).isEmpty();
    assertThat(FileTrouble.of(new IllegalStateException("x"))).isEmpty();
  }
}
