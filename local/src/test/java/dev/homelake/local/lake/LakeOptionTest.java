package dev.homelake.local.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LakeOptionTest {

  @TempDir Path folder;

  @Test
  void isTheLakeInTheHomeFolderIfNothingIsGiven() throws IOException {
    LakeFolder usual = LakeFolder.create(folder.resolve(".homelake"));

    assertThat(option().folder()).isEqualTo(usual);
    assertThat(option().existing()).isEqualTo(usual);
  }

  @Test
  void takesTheGivenFolder() throws IOException {
    LakeFolder other = LakeFolder.create(folder.resolve("it's \"a\" lake 湖"));

    assertThat(option("--lake", other.root().toString()).existing()).isEqualTo(other);
  }

  @Test
  void saysWhatMakesALakeWhereThereIsNone() {
    assertThat(option().folder().root()).doesNotExist();
    assertThatThrownBy(() -> option().existing())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.exitCode()).isEqualTo(Exit.WRONG_USE);
              assertThat(problem)
                  .hasMessage(
                      "there is no lake in " + folder.resolve(".homelake").toAbsolutePath());
              assertThat(problem.remedy()).contains("homelake up", "homelake import", "--lake DIR");
            });
  }

  private LakeOption option(String... arguments) {
    Installation installation =
        new Installation("homelake", folder, folder, folder, folder, Installation.Failures.SHORT);
    Asking asking = new Asking(new LakeOption(installation));
    new CommandLine(asking).parseArgs(arguments);
    return asking.lake;
  }

  @Command
  private static final class Asking {
    @Mixin private final LakeOption lake;

    Asking(LakeOption lake) {
      this.lake = lake;
    }
  }
}
