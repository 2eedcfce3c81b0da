package dev.homelake.local.inspect;

import static dev.homelake.local.CommandLineRun.CHATS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A pipe gives its bytes once, but an export is read twice. */
@DisabledOnOs(OS.WINDOWS)
class PipeTest {

  private static final Path BAND = CHATS.resolve("WhatsApp Chat with Band Practice.txt");
  private static final Path ZIP = CHATS.resolve("WhatsApp Chat - Lighthouse Book Club.zip");

  @TempDir Path folder;

  @Test
  void readsAPipeAsTheFileInIt() throws Exception {
    Path pipe = pipe("WhatsApp Chat with Band Practice.txt");
    List<Path> before = keptFiles();
    for (String how : List.of("--json", "--rows", "--merge")) {
      CommandLineRun run = inspect(how, pipe, BAND);
      assertThat(run).isEqualTo(CommandLineRun.of("inspect", how, BAND));
      assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    }
    assertThat(keptFiles()).isEqualTo(before);
  }

  @Test
  void knowsAZipInAPipeByItsFirstBytes() throws Exception {
    CommandLineRun run = inspect("--json", pipe("63"), ZIP);
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains("\"file\":\"63\"", "\"status\":\"accepted\"");
    assertThat(inspect("--rows", pipe("64"), ZIP).out())
        .isEqualTo(CommandLineRun.of("inspect", "--rows", ZIP).out());
  }

  @Test
  void keepsNothingOfARefusedPipe() throws Exception {
    List<Path> before = keptFiles();
    CommandLineRun run = inspect("--json", pipe("p"), CHATS.resolve("household-expenses.txt"));
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out()).contains("NOT_A_WHATSAPP_EXPORT");
    assertThat(keptFiles()).isEqualTo(before);
  }

  private static CommandLineRun inspect(String how, Path pipe, Path content) throws Exception {
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.write(pipe, Files.readAllBytes(content), StandardOpenOption.WRITE);
              } catch (IOException e) {
                // The reader left; the test sees what it made of that.
              }
            });
    writer.setDaemon(true);
    writer.start();
    CommandLineRun run = CommandLineRun.of("inspect", how, pipe);
    writer.join();
    return run;
  }

  private Path pipe(String name) throws Exception {
    Path pipe = folder.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  private static List<Path> keptFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.toString().endsWith(".pipe")).sorted().toList();
    }
  }
}
