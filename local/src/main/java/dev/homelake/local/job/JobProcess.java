package dev.homelake.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.silver.launch.LocalJvm;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.report.RunReportReader;
import dev.homelake.silver.store.Prefix;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the silver job in a JVM of its own, as on AWS Glue: the class paths never meet.
 *
 * <p>A status line tells how far the job is. Its log is kept only if it fails. When this process is
 * ended, the job's is, too. Not thread-safe.
 */
public final class JobProcess {

  private static final String MODULE = "glue-jobs";
  private static final Pattern REPORT = Pattern.compile("[a-z0-9+.-]+:/.*/runs/[^/]+\\.json");
  private static final int SECONDS_TO_TIDY_UP = 3;

  private final Installation installation;
  private final Terminal terminal;
  private volatile Process running;

  public JobProcess(Installation installation, Terminal terminal) {
    this.installation = requireNonNull(installation, "installation is null");
    this.terminal = requireNonNull(terminal, "terminal is null");
  }

  /**
   * What a run left behind.
   *
   * @param said what it printed besides, the plan of a dry run
   * @param reportUri where its report is; empty for a dry run
   * @param report the report itself, if it is on this machine
   * @param failure why the job ended with an error all the same
   */
  public record Outcome(
      List<String> said,
      Optional<String> reportUri,
      Optional<RunReport> report,
      Optional<Problem> failure) {

    public Outcome {
      said = List.copyOf(said);
    }
  }

  /**
   * What to run.
   *
   * @param arguments as the job takes them
   * @param heapBytes how much heap the job may take
   * @param inputBytes size of all exports, or 0 if not known
   * @param environment variables besides those of this process
   */
  public record Order(
      List<String> arguments, long heapBytes, long inputBytes, Map<String, String> environment) {

    /** Copies. */
    public Order {
      arguments = List.copyOf(arguments);
      environment = Map.copyOf(environment);
    }
  }

  /**
   * Runs the job to its end, in this process's own environment; see the other.
   *
   * @throws Problem also if another run is at work
   */
  public Outcome run(List<String> arguments, long heapBytes, long inputBytes) throws IOException {
    try {
      return run(new Order(arguments, heapBytes, inputBytes, Map.of()), progress -> {});
    } catch (LakeBusyException e) {
      throw e.problem();
    }
  }

  /**
   * Runs the job to its end.
   *
   * @param listener is told how far it is, by another thread
   * @throws LakeBusyException if another run is at work
   * @throws Problem if the job failed before it had published anything
   */
  public Outcome run(Order order, Consumer<Progress> listener) throws IOException {
    String classPath = classPath();
    JobArchive archive = JobArchive.of(installation, classPath);
    Path log = Files.createTempFile(installation.temporary(), "homelake-silver-", ".log");
    List<String> command = new ArrayList<>();
    command.add(installation.java().toString());
    command.addAll(LocalJvm.options(order.heapBytes(), order.inputBytes()));
    command.add("-Djava.io.tmpdir=" + installation.temporary());
    command.addAll(archive.options());
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    command.addAll(List.of("-cp", classPath, LocalJvm.MAIN_CLASS));
    command.addAll(order.arguments());
    // Its input stays open and empty until this process ends, whatever ends it.
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(order.environment());
    Process process = builder.start();
    running = process;
    JobProgress progress = new JobProgress(terminal, archive, listener);
    Thread endTogether = new Thread(() -> end(process, progress, log, archive));
    Runtime.getRuntime().addShutdownHook(endTogether);
    try (progress;
        JobLog errors = JobLog.follow(process, log, progress, this::debug)) {
      List<String> said = new ArrayList<>(output(process));
      int exitCode = process.waitFor();
      errors.join();
      if (progress.sparkWorked()) {
        archive.settle(exitCode);
      } else {
        archive.abandon();
      }
      return outcome(exitCode, said, errors);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw Problem.failed("the silver job was interrupted", "Run it again; it starts afresh.", e);
    } finally {
      forget(endTogether);
    }
  }

  /** Ends the run that is at work, if there is one; for other threads. */
  public void stop() {
    Process process = running;
    if (process != null) {
      process.destroy();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This program is being ended itself, and the hook is at work.
    }
  }

  /** The user broke off: the job may tidy up, then it has to go. */
  private void end(Process process, JobProgress progress, Path log, JobArchive archive) {
    progress.close();
    terminal.note("stopped; what is in the table stays, and the next run does the rest");
    try {
      process.destroy();
      if (!process.waitFor(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(log);
      archive.abandon();
    } catch (IOException e) {
      // A file is left over among the temporary ones; nobody is there to be told.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void debug(String line) {
    if (installation.failures() == Installation.Failures.WITH_TRACE) {
      terminal.note(DisplayText.of(line));
    }
  }

  private static Outcome outcome(int exitCode, List<String> said, JobLog errors)
      throws IOException {
    Optional<Problem> failure =
        exitCode == 0 ? Optional.empty() : Optional.of(errors.problem(exitCode));
    boolean reported = !said.isEmpty() && REPORT.matcher(said.get(said.size() - 1)).matches();
    if (!errors.isOfUse(exitCode)) {
      errors.drop();
    }
    if (failure.isPresent() && !reported) {
      throw errors.saysBusy() ? new LakeBusyException(failure.get()) : failure.get();
    }
    if (!reported) {
      return new Outcome(said, Optional.empty(), Optional.empty(), failure);
    }
    String uri = said.remove(said.size() - 1);
    return new Outcome(said, Optional.of(uri), report(uri), failure);
  }

  private static Optional<RunReport> report(String uri) throws IOException {
    int name = uri.lastIndexOf('/') + 1;
    Prefix folder = new Prefix(uri.substring(0, name));
    if (!folder.isLocal()) {
      return Optional.empty();
    }
    Path file = folder.folder().resolve(uri.substring(name));
    return Optional.of(RunReportReader.read(Files.readString(file)));
  }

  private static List<String> output(Process process) throws IOException {
    try (BufferedReader out = process.inputReader(UTF_8)) {
      return out.lines().toList();
    }
  }

  private String classPath() throws IOException {
    Path target = installation.root().resolve(MODULE).resolve("target");
    Path libraries = target.resolve("run-classpath");
    if (!Files.exists(libraries)) {
      throw Problem.failed(
          "the silver job is not built: there is no " + libraries,
          "Start homelake by its launcher, which builds, or run: mvn package");
    }
    try (Stream<Path> files = Files.list(target)) {
      Path jar =
          files
              .filter(
                  file ->
                      file.getFileName()
                          .toString()
                          .matches("homelake-glue-jobs-[^-]+(-SNAPSHOT)?\\.jar"))
              .findFirst()
              .orElseThrow(
                  () ->
                      Problem.failed("the silver job has no jar in " + target, "Run: mvn package"));
      return jar + ":" + Files.readString(libraries).strip();
    }
  }
}
