package dev.homelake.silver.bronze;

import static java.util.Objects.requireNonNull;

import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.IndexedFile.Content;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** What became of one file of the bronze prefix. */
public sealed interface FileOutcome extends Serializable {

  /** The file's number. */
  int number();

  /**
   * It is an export, and all of it was read.
   *
   * @param content what it holds
   * @param messageLines first lines of rows that people wrote or sent
   * @param systemLines first lines of rows the app wrote
   * @param continuationLines further lines of rows
   * @param rejectedLines lines that belong to no row
   * @param rowsUsed rows of the dates that were asked for
   * @param notes what is worth a look in it, in words, without message text
   */
  record Accepted(
      int number,
      Content content,
      long messageLines,
      long systemLines,
      long continuationLines,
      long rejectedLines,
      long rowsUsed,
      List<String> notes)
      implements FileOutcome {

    public Accepted {
      requireNonNull(content, "content is null");
      notes = List.copyOf(notes);
    }

    /** The chat's title. */
    public String chat() {
      return content.chat();
    }
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
   * @param begun dates of the rows that were handed on before it broke off
   */
  record Unreadable(int number, String reason, DateSet begun) implements FileOutcome {

    public Unreadable {
      requireNonNull(reason, "reason is null");
      requireNonNull(begun, "begun is null");
    }

    /** A file of which nothing was handed on. */
    public static Unreadable whole(int number, IOException failure) {
      return new Unreadable(number, failure.toString(), DateSet.EMPTY);
    }
  }
}
