package dev.homelake.local.job;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.sqlite.SqliteFile;
import dev.homelake.local.sqlite.Statements;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.report.RunReport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a lake's last runs of the silver job, and how far the present one is, for all processes
 * to read. Safe for use by several threads.
 */
public final class JobJournal implements AutoCloseable {

  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS runs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            reason TEXT NOT NULL,
            process INTEGER NOT NULL,
            started_at INTEGER NOT NULL,
            ended_at INTEGER,
            stage TEXT,
            done INTEGER NOT NULL DEFAULT 0,
            total INTEGER NOT NULL DEFAULT 0,
            failure TEXT,
            whole INTEGER NOT NULL,
            messages INTEGER NOT NULL DEFAULT 0,
            dates INTEGER NOT NULL DEFAULT 0
          )""");

  /** How many runs are remembered. */
  private static final String TIDY =
      "DELETE FROM runs WHERE id <= (SELECT max(id) FROM runs) - 100";

  private static final String BEGIN =
      "INSERT INTO runs (reason, whole, process, started_at) VALUES (?, ?, ?, ?)";

  private static final String LAST = "SELECT * FROM runs ORDER BY id DESC LIMIT 1";

  private static final String LAST_GOOD =
      """
      SELECT * FROM runs WHERE ended_at IS NOT NULL AND failure IS NULL AND whole
      ORDER BY id DESC LIMIT 1""";

  private static final String FAILURES =
      """
      SELECT count(*) FROM runs WHERE failure IS NOT NULL AND id > (
        SELECT coalesce(max(id), 0) FROM runs WHERE ended_at IS NOT NULL AND failure IS NULL)""";

  private final SqliteFile file;
  private final Clock clock;

  private JobJournal(SqliteFile file, Clock clock) {
    this.file = file;
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Opens a lake's journal, or begins one. */
  public static JobJournal open(LakeFolder lake, Clock clock) {
    return new JobJournal(SqliteFile.open(lake.jobs(), SCHEMA), clock);
  }

  /**
   * Notes that a run begins.
   *
   * @param scope whether it is to bring all of the table up to date
   */
  public Entry begin(RecordedRun.Reason reason, RecordedRun.Scope scope) {
    return file.change(
        database -> {
          Statements.execute(database, TIDY);
          return new Entry(
              Statements.insert(
                  database,
                  BEGIN,
                  reason.name(),
                  scope == RecordedRun.Scope.WHOLE ? 1 : 0,
                  ProcessHandle.current().pid(),
                  clock.millis()));
        });
  }

  /** The last run, whatever became of it. */
  public Optional<RecordedRun> last() {
    return file.read(database -> Statements.first(database, RecordedRun::of, LAST));
  }

  /** How many runs have failed since one did what was asked. */
  public int failuresInARow() {
    return file.read(
        database -> Statements.first(database, row -> row.getInt(1), FAILURES).orElse(0));
  }

  /** The last run that brought all of the table up to date. */
  public Optional<RecordedRun> lastGood() {
    return file.read(database -> Statements.first(database, RecordedRun::of, LAST_GOOD));
  }

  /** Forgets why runs failed and leaves no trace of it; that they did stays. */
  public void forgetReasons() {
    file.change(
        database ->
            Statements.execute(
                database, "UPDATE runs SET failure = 'forgotten' WHERE failure IS NOT NULL"));
    file.purge();
  }

  @Override
  public void close() {
    file.close();
  }

  /** One run's line in the journal. */
  public final class Entry {

    private final long id;

    private Entry(long id) {
      this.id = id;
    }

    /** It has come this far. */
    public void at(Progress progress) {
      set(
          "stage = ?, done = ?, total = ?",
          progress.stage().name(),
          progress.done(),
          progress.of());
    }

    /** It has ended, perhaps without all exports. */
    public void ended(JobProcess.Outcome outcome) {
      Optional<RunReport> report = outcome.report();
      set(
          "ended_at = ?, failure = ?, messages = ?, dates = ?",
          clock.millis(),
          outcome.failure().map(problem -> firstLine(problem.getMessage())).orElse(null),
          report.map(done -> done.messages().written()).orElse(0L),
          report
              .map(done -> done.output().datesWritten() + done.output().datesRemoved())
              .orElse(0L));
    }

    /** It has failed. */
    public void failed(String reason) {
      set("ended_at = ?, failure = ?", clock.millis(), firstLine(reason));
    }

    /** It never began, for another was at work. */
    public void dropped() {
      file.change(database -> Statements.execute(database, "DELETE FROM runs WHERE id = ?", id));
    }

    private static String firstLine(String text) {
      return text.lines().findFirst().orElse("").strip().replaceAll("\\p{Cntrl}", " ");
    }

    private void set(String assignments, Object... values) {
      List<Object> all = new ArrayList<>(Arrays.asList(values));
      all.add(id);
      file.change(
          database ->
              Statements.execute(
                  database, "UPDATE runs SET " + assignments + " WHERE id = ?", all.toArray()));
    }
  }
}
