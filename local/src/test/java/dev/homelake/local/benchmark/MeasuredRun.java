package dev.homelake.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.job.JobRun;
import dev.homelake.local.s3.TestLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process took.
 *
 * @param seconds by the clock
 * @param cpuSeconds user and system
 * @param requests what it asked of S3, of all keys
 * @param described the same by kind
 */
record MeasuredRun(double seconds, double cpuSeconds, long requests, String described) {

  /** What the shell says of its children's time: minutes and seconds, user and system. */
  private static final Pattern TIMES = Pattern.compile("(?m)^(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s$");

  /** Runs a program of the job's class path to its end. */
  static MeasuredRun of(
      TestLake lake, Path folder, List<String> java, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path log = folder.resolve("measured.log");
    List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" || exit 1; times", "sh"));
    command.addAll(java);
    lake.counts().reset();
    long begun = System.nanoTime();
    JobRun run = JobRun.start(log, environment, new ProcessBuilder(command));
    assertThat(run.await()).as(run.said()).isZero();
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new MeasuredRun(
        seconds, cpu(Files.readString(log)), lake.counts().total(), lake.counts().toString());
  }

  /** The second line is that of the children. */
  private static double cpu(String log) {
    Matcher times = TIMES.matcher(log);
    double seconds = -1;
    while (times.find()) {
      seconds =
          60 * Double.parseDouble(times.group(1))
              + Double.parseDouble(times.group(2))
              + 60 * Double.parseDouble(times.group(3))
              + Double.parseDouble(times.group(4));
    }
    return seconds;
  }
}
