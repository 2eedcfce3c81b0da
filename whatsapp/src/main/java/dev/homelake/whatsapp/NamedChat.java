package dev.homelake.whatsapp;

import java.io.IOException;

/**
 * Looks for a chat's name in its rows: the other person's is a sender; a group's stands in quotes
 * in the app's notices, and iOS prints it as their sender.
 */
final class NamedChat {

  private static final String OPENING = "\"\u201C\u201E\u201D\u00AB\u00BB\u2018\u201A'\u300C\u300E";
  private static final String CLOSING = "\"\u201D\u201C\u00BB\u00AB\u2019\u2018'\u300D\u300F";

  private NamedChat() {}

  /** Whether the rows name the chat so, and nowhere by the other name. Reads all of them. */
  static boolean is(ChatExport export, String name, String other) throws IOException {
    boolean named = false;
    try (MessageReader rows = export.messages()) {
      while (rows.next()) {
        if (rows.kind() == MessageKind.SYSTEM) {
          String notice = rows.message().body();
          if (isQuoted(other, notice)) {
            return false;
          }
          named |= isQuoted(name, notice);
        }
      }
      return !rows.senders().contains(other) && (named || rows.senders().contains(name));
    }
  }

  private static boolean isQuoted(String name, String notice) {
    for (int at = notice.indexOf(name); at >= 0; at = notice.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (at > 0
          && end < notice.length()
          && OPENING.indexOf(notice.charAt(at - 1)) >= 0
          && CLOSING.indexOf(notice.charAt(end)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
