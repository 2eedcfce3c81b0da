package dev.homelake.bronze;

import dev.homelake.edge.log.LogLine;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.Rejection;
import java.util.Optional;

/**
 * What became of one event.
 *
 * @param verdict in a word
 * @param finding what was found, if the upload was looked at
 */
record Outcome(Verdict verdict, Optional<Finding> finding) {

  /** What can become of an event. Stable codes. */
  enum Verdict {
    /** The export is in bronze, and was not before. */
    ACCEPTED,
    /** The same content was in bronze already. */
    ALREADY_THERE,
    /** The upload is no acceptable export; its receipt says why. */
    REJECTED,
    /** This event, or a later one of the same content, was handled before. */
    ALREADY_HANDLED,
    /** The upload was removed before it was looked at. */
    GONE,
    /** The upload was removed; its receipt says so, the lake keeps what it has. */
    REMOVAL_NOTED,
    /** The removal is older than what is there now. */
    STILL_THERE,
    /** No upload of chats, whoever says so. */
    NOT_AN_INPUT
  }

  static Outcome of(Verdict verdict) {
    return new Outcome(verdict, Optional.empty());
  }

  static Outcome of(Finding finding) {
    Verdict verdict =
        finding
            .landed()
            .map(landed -> landed.isNew() ? Verdict.ACCEPTED : Verdict.ALREADY_THERE)
            .orElse(Verdict.REJECTED);
    return new Outcome(verdict, Optional.of(finding));
  }

  /** Says it in the log, in codes and numbers. */
  void describe(LogLine line) {
    line.code(verdict.name());
    finding.ifPresent(found -> describe(found, line));
  }

  private static void describe(Finding finding, LogLine line) {
    ImportReceipt receipt = finding.receipt();
    receipt.rejection().map(Rejection::code).ifPresent(code -> line.code("why", code.name()));
    line.count("lines", receipt.lines().total());
    line.count("rejected_lines", receipt.lines().rejected());
    finding
        .pictures()
        .ifPresent(
            pictures ->
                line.count("pictures_new", pictures.fresh())
                    .count("pictures_there", pictures.there())
                    .count("pictures_rejected", pictures.refused().size())
                    .count("other_media", finding.otherMedia().size()));
  }
}
