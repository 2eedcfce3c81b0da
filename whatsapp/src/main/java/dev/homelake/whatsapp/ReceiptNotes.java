package dev.homelake.whatsapp;

import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.title.ChatTitle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is worth a look in an accepted export, in words. */
final class ReceiptNotes {

  private ReceiptNotes() {}

  /** The notes on an export whose messages were read to the end. */
  static List<String> of(ChatExport export, MessageReader messages, OddYears years)
      throws IOException {
    List<String> notes = new ArrayList<>();
    long lost = export.rowsLostToDateOrder();
    if (lost > 0) {
      notes.add(contradiction(export, lost));
    }
    notes.addAll(messages.notes());
    copyMark(export).ifPresent(notes::add);
    if (messages.replaced() > 0) {
      notes.add(
          Quantity.of(messages.replaced(), "place")
              + " with bytes that are no text got the sign \uFFFD instead; the file may be damaged.");
    }
    years.note().ifPresent(notes::add);
    if (export.format().dateOrder().certainty() == Certainty.GUESS) {
      notes.add(
          "Whether day or month comes first could not be told from the file;"
              + " if dates look wrong, give the order yourself.");
    }
    return notes;
  }

  /** How the end of a name was understood that may mark a copy. */
  private static Optional<String> copyMark(ChatExport export) {
    Optional<String> name = ChatTitle.tellingName(export.source().titleNames());
    String mark = name.map(ChatTitle::copyMark).orElse("");
    if (mark.isEmpty()) {
      return Optional.empty();
    }
    String end = "The end \"" + mark + "\" of the file's name was taken for ";
    return Optional.of(
        export.title().endsWith(mark)
            ? end + "a part of the chat's title, for no row names the chat without it."
            : end + "the mark of a copy: the chat is \"" + export.title() + "\".");
  }

  private static String contradiction(ChatExport export, long lost) {
    return "The date order given, "
        + export.format().dateOrder().order().label()
        + ", contradicts the file, which is written "
        + export.foundDateOrder().order().label()
        + ": "
        + Quantity.of(lost, "message")
        + Quantity.form(lost, " has", " have")
        + " no such date and became text of the messages in front of them.";
  }
}
