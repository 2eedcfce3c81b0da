package dev.homelake.local.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.Homelake;
import dev.homelake.local.lake.LakeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command in a process of its own, whose path has a Jupyter that only tells how it was called.
 */
class NotebookCommandTest {

  @TempDir Path folder;
  private Path lake;

  @BeforeEach
  void makeLake() throws IOException {
    lake = LakeFolder.create(folder.resolve("a lake")).root();
  }

  @Test
  void startsJupyterForThisMachineOnlyWithEverythingSet() throws Exception {
    jupyter("echo \"$PWD|$*|$HOMELAKE_LAKE|$HOMELAKE_COMMAND\"");
    Ended ended = notebook("--lake", lake.toString(), "--", "--no-browser");
    assertThat(ended.said()).contains("Ctrl-C ends it");
    assertThat(ended.said())
        .contains(
            String.join(
                "|",
                CommandLineRun.ROOT.resolve("notebooks").toString(),
                "notebook --ip=127.0.0.1 --no-browser",
                lake.toString(),
                CommandLineRun.ROOT.resolve("homelake").toString()));
    assertThat(ended.exitCode()).isEqualTo(Exit.DONE);
  }

  @Test
  void saysWhatToInstallIfThereIsNoJupyter() throws Exception {
    Ended ended = notebook("--lake", lake.toString());
    assertThat(ended.said())
        .contains("Jupyter does not start")
        .contains("apt-get install jupyter-notebook python3-pandas python3-matplotlib");
    assertThat(ended.exitCode()).isEqualTo(Exit.FAILED);
  }

  @Test
  void saysThatJupyterFailed() throws Exception {
    jupyter("exit 3");
    Ended ended = notebook("--lake", lake.toString());
    assertThat(ended.said()).contains("Jupyter ended with exit code 3");
    assertThat(ended.exitCode()).isEqualTo(Exit.FAILED);
  }

  @Test
  void endsJupyterWhenItIsEndedItself() throws Exception {
    Path ended = folder.resolve("ended");
    Path started = folder.resolve("started");
    jupyter(
        "trap 'echo > \"%s\"; exit' TERM\necho > \"%s\"\nwhile :; do sleep 0.1; done"
            .formatted(ended, started));
    Process process = start("--lake", lake.toString());
    try {
      while (process.isAlive() && !Files.exists(started)) {
        Thread.sleep(20);
      }
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(ended).exists();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void needsALake() {
    CommandLineRun run = CommandLineRun.of("notebook", "--lake", folder.resolve("none"));
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("there is no lake in");
  }

  private record Ended(int exitCode, String said) {}

  private Ended notebook(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("-Dhomelake.root=" + CommandLineRun.ROOT);
    command.add(Homelake.class.getName());
    command.add("notebook");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", path().toString());
    return builder.start();
  }

  /** Only what stands in it is found, and the shell's own commands. */
  private Path path() throws IOException {
    Path path = Files.createDirectories(folder.resolve("bin"));
    Path sleep = path.resolve("sleep");
    if (!Files.exists(sleep)) {
      Files.createSymbolicLink(sleep, Path.of("/bin/sleep"));
    }
    return path;
  }

  private void jupyter(String script) throws IOException {
    Path file = Files.writeString(path().resolve("jupyter"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
