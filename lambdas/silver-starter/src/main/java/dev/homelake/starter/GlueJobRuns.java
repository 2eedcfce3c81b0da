package dev.homelake.starter;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.ConcurrentRunsExceededException;

/**
 * The job on AWS Glue, which keeps a second run from starting by the job's {@code
 * MaxConcurrentRuns} of 1. What else Glue refuses leaves as the SDK's exception. The client belongs
 * to the caller.
 */
public final class GlueJobRuns implements JobRuns {

  private final GlueClient glue;
  private final String job;

  /**
   * Runs of this job.
   *
   * @param job its name
   */
  public GlueJobRuns(GlueClient glue, String job) {
    this.glue = requireNonNull(glue, "glue is null");
    this.job = requireNonNull(job, "job is null");
  }

  @Override
  public Optional<String> start(Optional<DateWindow> window) {
    Map<String, String> arguments = window.map(GlueJobRuns::arguments).orElse(Map.of());
    try {
      return Optional.of(glue.startJobRun(run -> run.jobName(job).arguments(arguments)).jobRunId());
    } catch (ConcurrentRunsExceededException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> arguments(DateWindow window) {
    return Map.of(
        "--start-date", window.first().toString(),
        "--end-date", window.last().toString());
  }
}
