package dev.homelake.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.launch.LocalJvm;
import dev.homelake.silver.launch.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The job in a process of its own, from the classes of this build. */
public final class JobRun {

  private static final Path JOB = Path.of("..", "glue-jobs", "target").toAbsolutePath().normalize();
  private static final long HEAP = 512L << 20;

  private final Process process;
  private final Path log;

  private JobRun(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a run.
   *
   * @param log takes whatever it says
   * @param environment what it finds in its environment besides
   * @param options further options of its Java
   */
  public static JobRun start(
      Path log, Map<String, String> environment, List<String> arguments, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(java("classes"));
    command.addAll(1, List.of(options));
    command.add(LocalJvm.MAIN_CLASS);
    command.addAll(arguments);
    return start(log, environment, new ProcessBuilder(command));
  }

  /** Starts any program as runs are started. */
  public static JobRun start(Path log, Map<String, String> environment, ProcessBuilder program)
      throws IOException {
    program.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    program.environment().putAll(environment);
    return new JobRun(program.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
  }

  /** Java with the job's options and these of its folders of classes in front of its libraries. */
  public static List<String> java(String... classes) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LocalJvm.options(HEAP, 1));
    StringBuilder path = new StringBuilder();
    for (String folder : classes) {
      path.append(JOB.resolve(folder)).append(File.pathSeparator);
    }
    String libraries = Files.readString(JOB.resolve("test-run-classpath")).strip();
    command.addAll(List.of("-cp", path + libraries));
    return command;
  }

  /** Waits for its end and returns its exit code. */
  public int await() throws InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      kill();
      throw new AssertionError("it did not end within five minutes, see " + log);
    }
    return process.exitValue();
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Lets it stand still. */
  public void stop() throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it has said so far. */
  public String said() throws IOException {
    return Files.readString(log);
  }

  /** The stages that it has told of so far. */
  public Set<Progress.Stage> stages() throws IOException {
    return said()
        .lines()
        .flatMap(line -> Progress.fromLine(line).stream())
        .map(Progress::stage)
        .collect(Collectors.toSet());
  }
}
