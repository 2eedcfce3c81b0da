package dev.homelake.silver.report;

import dev.homelake.whatsapp.LineCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run of the job did.
 *
 * @param runId the run's name; sorts by time
 * @param mode {@code full} or {@code incremental}
 * @param startedAt when it began
 * @param seconds how long it took
 * @param bronze where it read
 * @param silver where it wrote
 * @param files the exports
 * @param lines how the lines of accepted exports were used
 * @param messages the rows
 * @param output the table's files
 * @param chats messages by chat, the largest first
 * @param refused files whose content is not in the table, and why
 * @param guessedDates files for which the order of day and month is a guess
 * @param partlyRead files of which some lines are not in the table
 * @param untitled files that only their content makes exports of one chat
 * @param joined files that are exports of one chat only if the ends of their names mark copies
 * @param noted what is worth a look in accepted files
 * @param datesLeft dates that were to be written or removed and were left as they are
 */
public record RunReport(
    String runId,
    String mode,
    Instant startedAt,
    double seconds,
    String bronze,
    String silver,
    Files files,
    LineCounts lines,
    Messages messages,
    Output output,
    List<Chat> chats,
    List<Refused> refused,
    List<String> guessedDates,
    List<PartlyRead> partlyRead,
    List<Untitled> untitled,
    List<Joined> joined,
    List<Noted> noted,
    List<DateLeft> datesLeft) {

  public RunReport {
    chats = List.copyOf(chats);
    refused = List.copyOf(refused);
    guessedDates = List.copyOf(guessedDates);
    partlyRead = List.copyOf(partlyRead);
    untitled = List.copyOf(untitled);
    joined = List.copyOf(joined);
    noted = List.copyOf(noted);
    datesLeft = List.copyOf(datesLeft);
  }

  /** Whether the table holds what was asked for; if not, the next run does the rest. */
  public boolean complete() {
    return files.unreadable() == 0 && datesLeft.isEmpty();
  }

  /**
   * A date that is as it was before the run, and should not be.
   *
   * @param date the date
   * @param code why
   */
  public record DateLeft(LocalDate date, Code code) {

    /** Why a date was left as it was; stable, for programs. */
    public enum Code {
      /** A file that could not be read has, or may have, rows of it. */
      EXPORT_UNREADABLE,
      /**
       * Its rows are more than a quarter of the memory that a task has; more memory, or fewer tasks
       * at a time, make it fit.
       */
      DATE_TOO_LARGE,
      /** Files that are known to have rows of it turned out to have none. */
      NO_ROWS_FOUND
    }
  }

  /**
   * The exports.
   *
   * @param found all of them; the sum of the following four
   * @param accepted are in the table
   * @param rejected are no exports
   * @param unreadable could not be read
   * @param unchanged were not looked into: the table holds their rows already
   * @param bytes size of all that were found
   */
  public record Files(
      long found, long accepted, long rejected, long unreadable, long unchanged, long bytes) {}

  /**
   * The rows.
   *
   * @param rows rows that accepted exports have of the dates that were written
   * @param written messages in the dates that were written
   */
  public record Messages(long rows, long written) {

    /** Rows that several exports hold of one message, but one. */
    public long duplicates() {
      return rows - written;
    }
  }

  /**
   * The table's files.
   *
   * @param datesWritten dates that were written
   * @param datesRemoved dates that have no messages any more
   * @param bytes size of what was written
   */
  public record Output(long datesWritten, long datesRemoved, long bytes) {}

  /**
   * One chat.
   *
   * @param title its title
   * @param exports how many accepted files are of it
   * @param messages how many messages were written
   * @param years messages by year
   */
  public record Chat(String title, long exports, long messages, SortedMap<Integer, Long> years) {

    public Chat {
      years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }
  }

  /**
   * A file whose content is not in the table.
   *
   * @param file its key
   * @param code stable, for programs; {@value #UNREADABLE} if it could not be read
   * @param reason for people
   */
  public record Refused(String file, String code, String reason) {

    /** The code of files that could not be read. */
    public static final String UNREADABLE = "UNREADABLE";
  }

  /**
   * An accepted file with lines that belong to no row.
   *
   * @param file its key
   * @param rejectedLines how many
   */
  public record PartlyRead(String file, long rejectedLines) {}

  /**
   * Files whose names hold no title; they have the same senders, or name the same group.
   *
   * @param chat the title they got
   * @param files their keys
   */
  public record Untitled(String chat, List<String> files) {

    public Untitled {
      files = List.copyOf(files);
    }
  }

  /**
   * Files whose names are the same but for an end such as {@code (1)} or {@code -1}, which was
   * taken for the mark of a copy.
   *
   * @param chat the title they got
   * @param files their keys
   */
  public record Joined(String chat, List<String> files) {

    public Joined {
      files = List.copyOf(files);
    }
  }

  /**
   * Something worth a look in an accepted file.
   *
   * @param file its key
   * @param note in words, without message text
   */
  public record Noted(String file, String note) {}
}
