package dev.homelake.local.forget;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;

/**
 * Rows of an export, as they have to do with a sender.
 *
 * @param theirs that they wrote
 * @param others that they did not write
 * @param notices of the app's that name them, among the others
 * @param mentions people's messages that hold the name, among the others
 */
record RowCounts(long theirs, long others, long notices, long mentions) {

  static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

  /** Reads all rows. */
  static RowCounts of(ChatExport export, SenderName name) throws IOException {
    long theirs = 0;
    long others = 0;
    long notices = 0;
    long mentions = 0;
    try (MessageReader rows = export.messages()) {
      TheirRows split = new TheirRows(name, rows);
      while (rows.next()) {
        if (split.isTheirs()) {
          theirs++;
        } else {
          others++;
          boolean named = name.isIn(rows);
          boolean notice = rows.kind() == MessageKind.SYSTEM;
          notices += named && notice ? 1 : 0;
          mentions += named && !notice ? 1 : 0;
        }
      }
    }
    return new RowCounts(theirs, others, notices, mentions);
  }

  RowCounts plus(RowCounts more) {
    return new RowCounts(
        theirs + more.theirs,
        others + more.others,
        notices + more.notices,
        mentions + more.mentions);
  }
}
