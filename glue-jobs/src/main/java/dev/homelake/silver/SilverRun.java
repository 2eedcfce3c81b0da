package dev.homelake.silver;

import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.plan.RunPlan;
import dev.homelake.silver.report.RunReport;
import dev.homelake.silver.state.LakeSubject;
import dev.homelake.silver.state.RunState;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of the job, from listing the exports to the report. To be used once.
 *
 * <p>Killed at any moment it leaves every date either as it was or as it is to be, for each date is
 * one object, replaced as a whole. The next run finds the manifest, so it does those dates again,
 * and it finds the index as it was before, so it also finds again whatever was new.
 *
 * <p>One run at a time: who starts it holds the lake's lock.
 */
final class SilverRun {

  private final JobArguments arguments;
  private final RunTools tools;
  private final Instant startedAt;
  private final String runId;
  private final RunState state;
  private Optional<String> notice = Optional.empty();

  SilverRun(JobArguments arguments, RunTools tools) throws IOException {
    this.arguments = arguments;
    this.tools = tools;
    this.startedAt = tools.clock().instant();
    this.runId = ReportBuilder.runId(startedAt);
    this.state =
        new RunState(
            tools.stores().at(arguments.state()),
            new LakeSubject(arguments.bronze(), arguments.silver()).text());
  }

  /** The run's name; sorts by time. */
  String id() {
    return runId;
  }

  /**
   * Brings the table up to date as the arguments say.
   *
   * @param alone throws if another run may be at work; called before what two must not do
   */
  RunReport run(Runnable alone) throws IOException {
    LakeState found = LakeState.look(arguments, tools, state);
    notice = found.notice(arguments);
    Publication publication =
        new Publication(
            runId,
            state,
            tools.stores().at(arguments.silver()),
            new Registration(
                tools.catalog(),
                arguments.database().orElse(Connections.LOCAL_DATABASE),
                state,
                tools.progress()),
            tools.progress(),
            alone);
    RunResult result =
        found.isRebuild(arguments)
            ? new FullBuild(arguments, tools, publication).run(found)
            : Update.prepare(arguments, tools, found, found.before()).run(publication);
    RunReport report = ReportBuilder.build(arguments, result, startedAt, tools.clock().instant());
    state.write(report);
    return report;
  }

  /** What whoever asked should know of the run, for it did more than that; for people. */
  Optional<String> notice() {
    return notice;
  }

  /** What {@link #run} would do; nothing is changed. */
  RunPlan plan() throws IOException {
    LakeState found = LakeState.look(arguments, tools, state);
    return found.isRebuild(arguments)
        ? Update.prepare(arguments, tools, found, FileIndex.EMPTY)
            .planner()
            .rebuild(found.rebuildReason(arguments).orElseThrow())
        : Update.prepare(arguments, tools, found, found.before()).plan();
  }
}
