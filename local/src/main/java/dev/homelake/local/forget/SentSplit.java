package dev.homelake.local.forget;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * The files that an export names, by who sent them. A file that somebody else sent, too, is not
 * theirs alone, and stays.
 *
 * @param theirs what they sent
 * @param others what others sent
 */
record SentSplit(SentFiles theirs, SentFiles others) {

  /**
   * Reads all rows.
   *
   * @param wanted the names to look for, as {@link PictureName} spells them
   */
  static SentSplit of(ChatExport export, SenderName name, Set<String> wanted) throws IOException {
    SentSplit split = new SentSplit(new SentFiles(wanted), new SentFiles(wanted));
    if (wanted.isEmpty()) {
      return split;
    }
    try (MessageReader rows = export.messages()) {
      TheirRows senders = new TheirRows(name, rows);
      while (rows.next()) {
        if (rows.attachmentFrom() >= 0) {
          (senders.isTheirs() ? split.theirs : split.others).add(rows.message());
        }
      }
    }
    return split;
  }

  /** Whether the file is theirs alone. */
  boolean isTheirs(String file) {
    return theirs.contains(file) && !others.contains(file);
  }

  /** Whether the file that was sent then is theirs alone. */
  boolean isTheirs(String file, Optional<LocalDateTime> time) {
    return theirs.contains(file, time) && !others.contains(file);
  }

  /** Whether any row says that the file was sent then. */
  boolean knows(String file, Optional<LocalDateTime> time) {
    return theirs.contains(file, time) || others.contains(file, time);
  }
}
