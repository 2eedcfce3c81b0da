package dev.homelake.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.Problem;
import dev.homelake.silver.launch.Progress;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the job says while it runs: progress for the status line, the rest for a log file. */
final class JobLog implements Closeable {

  private static final Pattern FAILURE =
      Pattern.compile("Exception in thread \"main\" ([\\w.$]+)(?:: (.*))?");
  private static final Pattern CAUSE = Pattern.compile("Caused by: ([\\w.$]+)(?:: (.*))?");
  private static final String WRONG_ARGUMENTS = "ArgumentsException";
  private static final String REFUSED = "RefusedRunException";
  private static final String BUSY = "RunLockedException";

  private final Process process;
  private final Path file;
  private final JobProgress progress;
  private final Consumer<String> listener;
  private final Thread reader = new Thread(this::read, "job log");
  private volatile Failure failure = Failure.NONE;
  private volatile boolean inMessage;

  private JobLog(Process process, Path file, JobProgress progress, Consumer<String> listener) {
    this.process = process;
    this.file = file;
    this.progress = progress;
    this.listener = listener;
  }

  /** What ended the job, as it stands in the log. */
  private record Failure(String type, String message) {

    static final Failure NONE = new Failure("", "");

    static Failure of(Matcher matcher) {
      String message = matcher.group(2);
      return new Failure(matcher.group(1), message == null ? "" : message);
    }

    Failure with(String line) {
      return new Failure(type, message + "\n" + line);
    }

    /** The message behind the plain name of its type, where that says more than "failed". */
    String text() {
      String name = type.substring(type.lastIndexOf('.') + 1);
      if (message.isEmpty()) {
        return name;
      }
      return type.startsWith("dev.homelake.") || isOurs() ? message : name + ": " + message;
    }

    /** The job's own messages say what was attempted, why not, and what to do. */
    boolean isOurs() {
      return message.startsWith("cannot ");
    }
  }

  /**
   * Starts to read what the process writes to its standard error.
   *
   * @param listener takes each line that is no progress
   */
  static JobLog follow(
      Process process, Path file, JobProgress progress, Consumer<String> listener) {
    JobLog log = new JobLog(process, file, progress, listener);
    log.reader.setDaemon(true);
    log.reader.start();
    return log;
  }

  /** Waits until everything is read. */
  void join() throws InterruptedException {
    reader.join();
  }

  /** Why the job ended with this exit code. */
  Problem problem(int exitCode) {
    if (failure.type().endsWith(WRONG_ARGUMENTS)) {
      return Problem.wrongUse(failure.text(), "\"homelake silver --help\" shows how to use it.");
    }
    if (failure.type().endsWith(REFUSED)) {
      return Problem.wrongUse("cannot start: " + failure.text(), "Nothing was changed.");
    }
    if (failure.type().endsWith(BUSY)) {
      String[] lines = failure.text().split("\n", 2);
      return Problem.failed(lines[0], lines[lines.length - 1]);
    }
    String reason = failure.text();
    if (reason.isEmpty()) {
      reason = exitCode > 128 ? killed(exitCode - 128) : "exit code " + exitCode;
    }
    return Problem.failed("the silver job failed: " + reason, advice(reason) + "Its log: " + file);
  }

  /** What helps against the usual causes. */
  private static String advice(String reason) {
    if (reason.contains("No space left on device")) {
      return "Free some space, or use another disk, and run it again.\n  ";
    }
    if (reason.contains("OutOfMemoryError") || reason.contains("signal 9")) {
      return "Give it more memory, such as --memory 4g, or run less beside it.\n  ";
    }
    if (reason.contains("AccessDenied") || reason.contains("Permission denied")) {
      return "Check that you may read the exports and write the table.\n  ";
    }
    return "";
  }

  /** Whether the job ended because another run is at work. */
  boolean saysBusy() {
    return failure.type().endsWith(BUSY);
  }

  /** Whether the log says more than {@link #problem}. */
  boolean isOfUse(int exitCode) {
    return exitCode != 0
        && !failure.type().endsWith(WRONG_ARGUMENTS)
        && !failure.type().endsWith(REFUSED)
        && !failure.type().endsWith(BUSY);
  }

  private static String killed(int signal) {
    return "it was ended by signal " + signal + (signal == 9 ? ", perhaps for lack of memory" : "");
  }

  /** Removes the log file. */
  void drop() throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void close() {
    reader.interrupt();
  }

  /** Reads to the end whatever happens: a job whose output nobody takes would stand still. */
  private void read() {
    try (BufferedReader lines = process.errorReader(UTF_8);
        PrintWriter kept = new PrintWriter(Files.newBufferedWriter(file))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<Progress> step = Progress.fromLine(line);
        if (step.isPresent()) {
          progress.at(step.get());
        } else {
          kept.println(line);
          noteFailure(line);
          listener.accept(line);
        }
      }
    } catch (IOException e) {
      // The process was ended and its output closed; what was read is all there is.
    }
  }

  /**
   * The innermost cause says most, unless the job itself has put it into words. A message may go on
   * over several lines.
   */
  private void noteFailure(String line) {
    Matcher first = FAILURE.matcher(line);
    Matcher cause = CAUSE.matcher(line);
    if (first.matches()) {
      failure = Failure.of(first);
      inMessage = true;
    } else if (!failure.type().isEmpty() && cause.matches()) {
      inMessage = !failure.isOurs();
      failure = inMessage ? Failure.of(cause) : failure;
    } else if (line.startsWith("\tat ") || line.startsWith("\t... ")) {
      inMessage = false;
    } else if (inMessage) {
      failure = failure.with(line);
    }
  }
}
