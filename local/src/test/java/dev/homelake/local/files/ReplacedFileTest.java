package dev.homelake.local.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFileTest {

  /** As long as names can be. */
  private static final String LONG = "ë".repeat(127);

  @TempDir Path folder;

  @Test
  void showsTheOldFileUntilTheNewOneIsWhole() throws IOException {
    Path target = Files.writeString(folder.resolve(LONG), "before");
    try (ReplacedFile file = ReplacedFile.of(target)) {
      Files.writeString(file.path(), "after");
      assertThat(target).hasContent("before");
      file.commit();
    }
    assertThat(target).hasContent("after");
    assertThat(folder.toFile().list()).containsExactly(LONG);
  }

  @Test
  void leavesNothingOfAFileThatIsGivenUp() throws IOException {
    try (ReplacedFile file = ReplacedFile.of(folder.resolve("new"))) {
      Files.writeString(file.path(), "half");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesSeveralFilesOfAFolderAtATime() throws IOException {
    try (ReplacedFile one = ReplacedFile.of(folder.resolve("one"));
        ReplacedFile other = ReplacedFile.of(folder.resolve("other"))) {
      Files.writeString(one.path(), "1");
      Files.writeString(other.path(), "2");
      one.commit();
      other.commit();
    }
    assertThat(folder.resolve("one")).hasContent("1");
    assertThat(folder.resolve("other")).hasContent("2");
  }

  @Test
  void knowsWhatAKillLeftBesideAPlace() throws IOException {
    try (ReplacedFile file = ReplacedFile.of(folder.resolve("new"))) {
      assertThat(ReplacedFile.isOnItsWay(file.path())).isTrue();
    }
    assertThat(ReplacedFile.isOnItsWay(folder.resolve(".homelake-4711.part"))).isTrue();
    assertThat(ReplacedFile.isOnItsWay(folder.resolve(".homelake-export"))).isFalse();
    assertThat(ReplacedFile.isOnItsWay(folder.resolve("homelake-4711.part"))).isFalse();
  }

  @Test
  void keepsATemporaryFolderFromOthersAndRemovesAllOfIt() throws IOException {
    Path path;
    try (PrivateFolder temporary = PrivateFolder.in(folder, "homelake-")) {
      path = temporary.path();
      assertThat(Files.getPosixFilePermissions(path))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("c"), "d");
    }
    assertThat(path).doesNotExist();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysThatATemporaryFolderCannotBeMade() {
    assertThatThrownBy(() -> PrivateFolder.in(folder.resolve("none"), "homelake-"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cannot make a temporary folder in " + folder.resolve("none"));
  }
}
