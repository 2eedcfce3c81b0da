package dev.homelake.local.forget;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of some files were sent with messages, and when. Files of one name from several exports are
 * told apart by their times. For one thread.
 */
final class SentFiles {

  private final Set<String> wanted;
  private final Map<String, Set<LocalDateTime>> times = new HashMap<>();

  /**
   * Nothing sent yet.
   *
   * @param wanted the names to look for, as {@link PictureName} spells them
   */
  SentFiles(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** Adds what the messages of an export say, if it is there and is one. */
  void addAll(Bucket bucket, String key) throws IOException {
    Optional<ObjectSource> source = ObjectSource.find(bucket, key);
    if (source.isEmpty() || wanted.isEmpty()) {
      return;
    }
    ChatExport export = ChatExport.open(source.get());
    if (export.rejection().isPresent()) {
      return;
    }
    try (MessageReader rows = export.messages()) {
      while (rows.next()) {
        if (rows.attachmentFrom() >= 0) {
          add(rows.message());
        }
      }
    }
  }

  /** Adds the file that a message was sent with, if it is one of the wanted. */
  void add(ChatMessage message) {
    message
        .attachment()
        .map(PictureName::ofAttachment)
        .filter(wanted::contains)
        .ifPresent(name -> times.computeIfAbsent(name, n -> new HashSet<>()).add(message.sentAt()));
  }

  /** Whether a file was sent then; at any time, if its time is not known. */
  boolean contains(String name, Optional<LocalDateTime> time) {
    Set<LocalDateTime> known = times.getOrDefault(name, Set.of());
    return time.map(known::contains).orElse(!known.isEmpty());
  }

  boolean contains(String name) {
    return times.containsKey(name);
  }
}
