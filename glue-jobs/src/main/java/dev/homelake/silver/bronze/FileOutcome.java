package dev.homelake.silver.bronze;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/** What became of one file of the bronze prefix. */
public sealed interface FileOutcome extends Serializable {

  /** The file's number. */
  int number();

  /**
   * It is an export, and all of it was read.
   *
   * @param chat the chat's title
   * @param messageLines first lines of rows that people wrote or sent
   * @param systemLines first lines of rows the app wrote
   * @param continuationLines further lines of rows
   * @param rejectedLines lines that belong to no row
   * @param dates how sure the order of day and month is
   */
  record Accepted(
      int number,
      String chat,
      long messageLines,
      long systemLines,
      long continuationLines,
      long rejectedLines,
      Dates dates)
      implements FileOutcome {

    public Accepted {
      requireNonNull(chat, "chat is null");
    }

    /** Rows of the export. */
    public long rows() {
      return messageLines + systemLines;
    }
  }

  /** How sure the order of day and month is. */
  enum Dates {
    SURE,
    GUESSED
  }

  /**
   * It is no export.
   *
   * @param code stable, for programs
   * @param reason for people
   */
  record Rejected(int number, String code, String reason) implements FileOutcome {}

  /**
   * It could not be read, so nobody knows what it holds.
   *
   * @param reason for people
   */
  record Unreadable(int number, String reason) implements FileOutcome {}
}
