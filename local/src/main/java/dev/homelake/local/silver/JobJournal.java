package dev.homelake.local.silver;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.sqlite.SqliteFile;
import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.report.RunReport;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
            messages INTEGER NOT NULL DEFAULT 0,
            dates INTEGER NOT NULL DEFAULT 0
          )""");

  private static final int KEPT = 100;

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

  /** Why a run was started. */
  public enum Reason {
    /** Somebody asked for it. */
    ASKED,
    /** New uploads. */
    UPLOADS,
    /** The time of day. */
    DAILY
  }

  /**
   * A run.
   *
   * @param reason why it was started
   * @param process its parent's number
   * @param started when
   * @param ended when it ended; empty if it has not, or was killed
   * @param stage what it does or did last, and how far it was
   * @param failure why it failed, if it did
   * @param messages how many it wrote
   * @param dates how many it wrote or removed
   */
  public record Run(
      Reason reason,
      long process,
      Instant started,
      Optional<Instant> ended,
      Optional<Progress> stage,
      Optional<String> failure,
      long messages,
      long dates) {

    /** Whether it is at work, or was killed without a word. */
    public boolean isOpen() {
      return ended.isEmpty();
    }

    /** Whether it is at work. */
    public boolean isAtWork() {
      return isOpen() && ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
  }

  /** Notes that a run begins. */
  public Entry begin(Reason reason) {
    long id =
        file.change(
            database -> {
              try (PreparedStatement old =
                  database.prepareStatement(
                      "DELETE FROM runs WHERE id <= (SELECT max(id) FROM runs) - " + KEPT)) {
                old.executeUpdate();
              }
              try (PreparedStatement insert =
                  database.prepareStatement(
                      "INSERT INTO runs (reason, process, started_at) VALUES (?, ?, ?)")) {
                insert.setString(1, reason.name());
                insert.setLong(2, ProcessHandle.current().pid());
                insert.setLong(3, clock.millis());
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                  keys.next();
                  return keys.getLong(1);
                }
              }
            });
    return new Entry(id);
  }

  /** The last run, whatever became of it. */
  public Optional<Run> last() {
    return find("1 = 1");
  }

  /** The last run that did what was asked. */
  public Optional<Run> lastGood() {
    return find("ended_at IS NOT NULL AND failure IS NULL");
  }

  private Optional<Run> find(String condition) {
    return file.read(
        database -> {
          try (PreparedStatement select =
                  database.prepareStatement(
                      "SELECT * FROM runs WHERE " + condition + " ORDER BY id DESC LIMIT 1");
              ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(run(row)) : Optional.empty();
          }
        });
  }

  private static Run run(ResultSet row) throws SQLException {
    long ended = row.getLong("ended_at");
    Optional<Instant> end =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
    Optional<Progress> stage =
        Optional.ofNullable(row.getString("stage"))
            .map(Progress.Stage::valueOf)
            .map(known -> progress(known, row));
    return new Run(
        Reason.valueOf(row.getString("reason")),
        row.getLong("process"),
        Instant.ofEpochMilli(row.getLong("started_at")),
        end,
        stage,
        Optional.ofNullable(row.getString("failure")),
        row.getLong("messages"),
        row.getLong("dates"));
  }

  private static Progress progress(Progress.Stage stage, ResultSet row) {
    try {
      return new Progress(stage, row.getInt("done"), row.getInt("total"));
    } catch (SQLException e) {
      throw new IllegalStateException("a row has no progress", e);
    }
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
      file.change(
          database -> {
            try (PreparedStatement delete =
                database.prepareStatement("DELETE FROM runs WHERE id = " + id)) {
              return delete.executeUpdate();
            }
          });
    }

    private String firstLine(String text) {
      return text.lines().findFirst().orElse("").strip().replaceAll("[\\p{Cntrl}]", " ");
    }

    private void set(String assignments, Object... values) {
      file.change(
          database -> {
            try (PreparedStatement update =
                database.prepareStatement(
                    String.format(
                        Locale.ROOT, "UPDATE runs SET %s WHERE id = %d", assignments, id))) {
              for (int at = 0; at < values.length; at++) {
                update.setObject(at + 1, values[at]);
              }
              return update.executeUpdate();
            }
          });
    }
  }
}
