package dev.homelake.local.forget;

import static dev.homelake.whatsapp.Quantity.form;

import dev.homelake.whatsapp.Quantity;
import java.util.ArrayList;
import java.util.List;

/** What is to be known before a sender is forgotten: what happens besides, and what stays. */
final class SenderNotes {

  private SenderNotes() {}

  /**
   * In words.
   *
   * @param cuts exports that hold their rows
   * @param zips that are written anew
   * @param counts of rows in all exports of those chats
   * @param renamed how many chats are called otherwise then
   * @param namesakes how many chats are called by the sender's name
   */
  static List<String> of(
      List<SenderExport> cuts, List<ZipCut> zips, RowCounts counts, int renamed, int namesakes) {
    List<String> notes = new ArrayList<>();
    if (cuts.isEmpty()) {
      return notes;
    }
    notes.add(
        "Exports are cut and keep all else, byte for byte. Uploads of them are removed: they are an inbox.");
    long alone = cuts.stream().filter(cut -> !cut.hasOthers()).count();
    if (alone > 0) {
      notes.add(
          Quantity.of(alone, "export")
              + form(alone, " holds", " hold")
              + " nobody else's rows; what was uploaded of that goes as a whole, with its zip.");
    }
    if (!zips.isEmpty()) {
      long media = zips.stream().mapToLong(cut -> cut.theirs().size()).sum();
      notes.add(
          Quantity.of(zips.size(), "zip")
              + form(zips.size(), " is", " are")
              + " written anew with the cut text and without "
              + Quantity.of(media, "file")
              + " that only they sent.");
    }
    notes.add(
        "Not removed: %s of the app and %s of others that hold the name, counted in the exports; and whatever others quote of them."
            .formatted(
                Quantity.of(counts.notices(), "notice"),
                Quantity.of(counts.mentions(), "message")));
    notes.add("Exports of other phones may know them by another name; that is another sender.");
    notes.add("Not looked into: uploads that were put away unread, in misc/ and raw-archive/.");
    if (renamed > 0) {
      notes.add(
          Quantity.of(renamed, "chat")
              + form(renamed, " is", " are")
              + " called by who wrote, for no file's name tells a title; that changes.");
    }
    if (namesakes > 0) {
      notes.add("A chat is called by this name and stays so; --chat forgets all of it.");
    }
    return notes;
  }
}
