package dev.homelake.whatsapp.merge;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.MessageReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One export's rows with their keys, in memory. */
final class ExportRows {

  private final String name;
  private final boolean hasSeconds;
  private final List<KeyedMessage> rows = new ArrayList<>();
  private long digest;

  /** No rows yet of the export with this file name. */
  ExportRows(String name, boolean hasSeconds) {
    this.name = name;
    this.hasSeconds = hasSeconds;
  }

  /** A row and the key that tells which message it is. */
  record KeyedMessage(ChatMessage message, long keyHigh, long keyLow) {}

  /** Reads all rows of an accepted export, as one of the chat with this title. */
  static ExportRows read(ChatExport export, String chat) throws IOException {
    ExportRows all = new ExportRows(export.source().name(), export.format().hasSeconds());
    MessageKeys keys = new MessageKeys(chat);
    try (MessageReader reader = export.messages()) {
      while (reader.next()) {
        keys.read(reader);
        all.add(reader.message(), keys.high(), keys.low());
      }
    }
    return all;
  }

  void add(ChatMessage message, long keyHigh, long keyLow) {
    rows.add(new KeyedMessage(message, keyHigh, keyLow));
    digest = digest * 31 + message.hashCode();
  }

  String name() {
    return name;
  }

  boolean hasSeconds() {
    return hasSeconds;
  }

  List<KeyedMessage> rows() {
    return rows;
  }

  /** A hash of all rows' content, to order exports of one name. */
  long digest() {
    return digest;
  }
}
