package dev.homelake.catalog.queries;

import java.util.List;
import java.util.Optional;

/**
 * What must be known before {@link UsualRange#YEAR} means anything: the date of the newest message
 * that a person wrote, of a chat or of all. It reads three columns of every date. Pure functions.
 */
public final class NewestDate {

  /** One row with one cell: the date, without a value if there is no such message. */
  public static final String SQL =
      "SELECT max(\"date\") FROM whatsapp_messages"
          + " WHERE (chat = ? OR ? = '') AND kind <> 'system' AND sender IS NOT NULL";

  private NewestDate() {}

  /** The values of its question marks; without a chat it is about all. */
  public static List<String> values(Optional<String> chat) {
    return List.of(chat.orElse(""), chat.orElse(""));
  }
}
