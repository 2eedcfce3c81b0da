package dev.homelake.local.silver;

import static dev.homelake.local.CommandLineRun.CHATS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before Spark starts; the demo's test runs the whole job. */
class SilverCommandTest {

  @TempDir Path folder;

  @Test
  void refusesAFolderThatIsNotThere() {
    CommandLineRun run = silver("--bronze", folder.resolve("nowhere"), "--silver", folder);
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("nowhere: there is no such folder");
  }

  @Test
  void refusesAFolderWithoutExportsAndLeavesTheTableAlone() throws IOException {
    Files.createFile(folder.resolve("chat.zip"));
    Path table = Files.createDirectories(folder.resolve("silver/date=2024-01-01"));
    CommandLineRun run = silver("--bronze", folder, "--silver", folder.resolve("silver"));
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("there is no .txt export", "unpack the chat text");
    assertThat(table).exists();
  }

  @Test
  void tellsAllMistakesOfTheJobsArgumentsAtOnce() {
    CommandLineRun run =
        silver("--bronze", CHATS, "--silver", folder, "--mode", "fast", "--start-day=2024-01-01");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err())
        .contains("'fast' is neither incremental nor full", "--start-day is unknown");
  }

  @Test
  void needsToKnowFromWhereToWhere() {
    CommandLineRun run = silver();
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("--bronze is missing", "--silver is missing", "or --bucket");
    assertThat(silver("--bronze", CHATS).err()).contains("--silver is missing");
  }

  @Test
  void refusesAMemoryThatIsNone() {
    assertThat(silver("--bronze", CHATS, "--silver", folder, "--memory", "much").err())
        .contains("'much' is no size; write 512m or 2g");
    assertThat(silver("--bronze", CHATS, "--silver", folder, "--memory", "64m").err())
        .contains("'64m' is too little");
  }

  private static CommandLineRun silver(Object... arguments) {
    Object[] words = new Object[arguments.length + 1];
    words[0] = "silver";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return CommandLineRun.of(words);
  }
}
