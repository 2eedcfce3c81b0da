package dev.homelake.whatsapp;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one uploaded export, for its owner.
 *
 * @param file the file's name
 * @param bytes its size
 * @param rejection why it was refused; empty if it was accepted
 * @param chat the chat's title, if accepted
 * @param format the recognised format, if accepted
 * @param first the earliest message's time
 * @param last the latest message's time
 * @param lines how each line was used; adds up to the file's lines
 * @param kinds rows per kind
 * @param senders number of different senders, without those under whose name only the app writes
 * @param rejectedLines the first lines that belong to no row, at most 20
 * @param notes further findings worth a look, in words, each without message text
 */
public record ImportReceipt(
    String file,
    long bytes,
    Optional<Rejection> rejection,
    Optional<String> chat,
    Optional<ExportFormat> format,
    Optional<LocalDateTime> first,
    Optional<LocalDateTime> last,
    LineCounts lines,
    Map<MessageKind, Long> kinds,
    int senders,
    List<RejectedLine> rejectedLines,
    List<String> notes) {

  public ImportReceipt {
    kinds = Map.copyOf(kinds);
    rejectedLines = List.copyOf(rejectedLines);
    notes = List.copyOf(notes);
  }

  /** The receipt of a file that was refused before any of its lines was read, such as a zip. */
  public static ImportReceipt refused(String file, long bytes, Rejection rejection) {
    return new ImportReceipt(
        file,
        bytes,
        Optional.of(rejection),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new LineCounts(0, 0, 0, 0),
        Map.of(),
        0,
        List.of(),
        List.of());
  }

  /** The same findings under the name and size of the file that they were found in. */
  public ImportReceipt in(String file, long bytes) {
    return new ImportReceipt(
        file,
        bytes,
        rejection,
        chat,
        format,
        first,
        last,
        lines,
        kinds,
        senders,
        rejectedLines,
        notes);
  }

  /** Whether the export was accepted. */
  public boolean accepted() {
    return rejection.isEmpty();
  }

  /** The receipt as one JSON object; keys are stable. */
  public String toJson() {
    return ReceiptJson.of(this);
  }
}
