package dev.homelake.silver.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedJobTest {

  @TempDir Path folder;

  @BeforeEach
  void plant() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("bronze")).resolve("chat.txt"),
        "13/04/2020, 10:00 - A: one\n13/04/2020, 10:01 - B: two\n",
        UTF_8);
  }

  @Test
  void endsWithItsParent() throws Exception {
    Process job = start();
    job.getOutputStream().close();

    assertThat(job.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(job.exitValue()).as(log()).isEqualTo(WatchedJob.ABANDONED);
    assertThat(folder.resolve("silver")).doesNotExist();
  }

  @Test
  void doesItsWorkWhileTheParentLives() throws Exception {
    Process job = start();

    assertThat(job.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(job.exitValue()).as(log()).isZero();
    assertThat(folder.resolve("silver/date=2020-04-13")).isDirectory();
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LocalJvm.options(512 << 20, 1));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), LocalJvm.MAIN_CLASS, "--bronze"));
    command.add(folder.resolve("bronze").toString());
    command.addAll(List.of("--silver", folder.resolve("silver").toString()));
    command.addAll(List.of("--state", folder.resolve("state").toString()));
    File log = folder.resolve("log").toFile();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
