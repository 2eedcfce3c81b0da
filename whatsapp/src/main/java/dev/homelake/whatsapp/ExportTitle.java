package dev.homelake.whatsapp;

import dev.homelake.whatsapp.title.ChatTitle;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the title of a chat: file names first, then the rows themselves. */
final class ExportTitle {

  private static final int MOST_NAMES = 4;

  private ExportTitle() {}

  static String of(ChatExport export) throws IOException {
    Optional<String> name = ChatTitle.tellingName(export.source().titleNames());
    if (name.isEmpty()) {
      return fromRows(export);
    }
    String title = ChatTitle.fromFileName(name.get()).orElseThrow();
    Optional<String> ifCopy = ChatTitle.ifCopy(name.get());
    return ifCopy.isPresent() && NamedChat.is(export, ifCopy.get(), title) ? ifCopy.get() : title;
  }

  private static String fromRows(ChatExport export) throws IOException {
    try (MessageReader messages = export.messages()) {
      // iOS prints the group's name, or the other person's, as the sender of the app's first rows.
      while (messages.next() && messages.kind() == MessageKind.SYSTEM && messages.sender() >= 0) {
        ChatMessage notice = messages.message();
        String sender = notice.sender().orElseThrow();
        if (!notice.body().startsWith(sender)) {
          return sender;
        }
        // "Boris created group": the one who acted is named twice, and is no title.
      }
      while (messages.next()) {
        // Reading to the end collects the senders.
      }
      return join(messages.senders());
    }
  }

  private static String join(List<String> senders) {
    List<String> sorted = List.copyOf(new TreeSet<>(senders));
    if (sorted.isEmpty()) {
      return "WhatsApp";
    }
    if (sorted.size() <= MOST_NAMES) {
      return String.join(", ", sorted);
    }
    int others = sorted.size() - MOST_NAMES + 1;
    return String.join(", ", sorted.subList(0, MOST_NAMES - 1)) + " and " + others + " others";
  }
}
