package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import dev.homelake.local.transfer.CopyOutcome.Fate;
import dev.homelake.local.transfer.Step.Need;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Does what is planned, several objects at a time. One that fails stops no other, unless all that
 * are left would fail, too. For one thread.
 */
final class Transfer {

  private static final int AT_A_TIME = 4;

  private final Plan plan;
  private final TransferProgress progress;
  private final String again;
  private final Tally tally = new Tally();
  private volatile Problem problem;

  /**
   * Of a plan.
   *
   * @param again what is said to somebody who has to run it again
   */
  Transfer(Plan plan, TransferProgress progress, String again) {
    this.plan = requireNonNull(plan, "plan is null");
    this.progress = requireNonNull(progress, "progress is null");
    this.again = requireNonNull(again, "again is null");
    progress.begins(plan.steps().size(), plan.bytes(Need.COPY));
    plan.there().forEach((area, objects) -> tally.add(area, Fate.THERE, objects));
  }

  /**
   * Runs it to its end.
   *
   * @throws Problem if it had to be given up
   */
  Tally run() throws InterruptedException {
    for (List<Step> stage : plan.stages()) {
      ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
      try {
        for (Future<Object> done : threads.invokeAll(work(stage))) {
          requireDone(done);
        }
      } finally {
        threads.shutdownNow();
      }
      if (problem != null) {
        throw Problem.failed(
            problem.getMessage() + "; " + progress.text() + " done", problem.remedy(), problem);
      }
    }
    return tally;
  }

  private List<Callable<Object>> work(List<Step> stage) {
    return stage.stream().map(step -> Executors.callable(() -> run(step))).toList();
  }

  /** What nobody foresaw must not count as copied. */
  private static void requireDone(Future<Object> done) throws InterruptedException {
    try {
      done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("copying ended half-way", e.getCause());
    }
  }

  private void run(Step step) {
    if (problem != null) {
      return;
    }
    try {
      tally.add(step, step.work().run());
    } catch (Problem e) {
      // It is so for all that are left, too.
      problem = e;
    } catch (IOException | RuntimeException e) {
      Optional<SdkException> s3 = S3Trouble.of(e);
      Optional<Problem> end = s3.flatMap(failure -> S3Trouble.end(failure, again));
      if (end.isPresent()) {
        problem = end.get();
      } else {
        tally.add(
            step, CopyOutcome.left(s3.map(S3Trouble::reason).orElseGet(() -> S3Trouble.words(e))));
      }
    }
    progress.objectDone();
  }
}
