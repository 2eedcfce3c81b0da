package dev.homelake.bronze;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** When the files of a chat were sent, as its messages say. */
final class SentTimes {

  private SentTimes() {}

  /**
   * The one of a name's spellings by which files are compared: zips of Apple's take names apart.
   */
  static String composed(String file) {
    return Normalizer.normalize(file, Normalizer.Form.NFC);
  }

  /**
   * The local times of the messages that these files belong to, by file name; of several the first.
   *
   * @param files names, {@link #composed}
   */
  static Map<String, LocalDateTime> of(ChatExport export, Set<String> files) throws IOException {
    Map<String, LocalDateTime> times = new HashMap<>();
    if (files.isEmpty()) {
      return times;
    }
    try (MessageReader messages = export.messages()) {
      while (messages.next()) {
        if (messages.attachmentFrom() >= 0) {
          ChatMessage message = messages.message();
          message
              .attachment()
              .map(SentTimes::composed)
              .filter(files::contains)
              .ifPresent(file -> times.putIfAbsent(file, message.sentAt()));
        }
      }
    }
    return times;
  }
}
