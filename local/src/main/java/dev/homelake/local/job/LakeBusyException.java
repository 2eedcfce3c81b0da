package dev.homelake.local.job;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;

/** Another run of the job is at work on the lake. */
public final class LakeBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;

  LakeBusyException(Problem problem) {
    super(problem.getMessage(), problem);
    this.problem = requireNonNull(problem, "problem is null");
  }

  /** What to tell the user. */
  public Problem problem() {
    return problem;
  }
}
