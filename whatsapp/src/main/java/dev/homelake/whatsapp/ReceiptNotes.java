package dev.homelake.whatsapp;

import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.header.FormatSurvey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is worth a look in an accepted export, in words. */
final class ReceiptNotes {

  private ReceiptNotes() {}

  /** The notes on an export whose messages were read to the end. */
  static List<String> of(ChatExport export, MessageReader messages, OddYears years)
      throws IOException {
    List<String> notes = new ArrayList<>();
    FormatSurvey survey = export.survey();
    long lost = export.rowsLostToDateOrder();
    if (lost > 0) {
      notes.add(contradiction(export, lost));
    }
    if (survey.grammars().size() > 1) {
      notes.add(
          "The file is "
              + survey.grammars().size()
              + " exports glued together; each part is read in its own format.");
    }
    messages.pastedNote().ifPresent(notes::add);
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
