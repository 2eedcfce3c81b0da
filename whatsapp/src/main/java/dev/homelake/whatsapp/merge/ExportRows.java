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
  private final List<KeyedMessage> rows = new ArrayList<>();
  private long digest;

  /** No rows yet of the export with this file name. */
  ExportRows(String name) {
    this.name = name;
  }

  /**
   * A row and the key that tells which message it is.
   *
   * @param second as {@link MinuteRows#add} wants it
   */
  record KeyedMessage(ChatMessage message, int second, long keyHigh, long keyLow) {}

  /** Reads all rows of an accepted export, as one of the chat with this title. */
  static ExportRows read(ChatExport export, String chat) throws IOException {
    ExportRows all = new ExportRows(export.source().name());
    MessageKeys keys = new MessageKeys(chat);
    try (MessageReader reader = export.messages()) {
      while (reader.next()) {
        keys.read(reader);
        int second = reader.hasSeconds() ? reader.secondOfDay() % 60 : MinuteRows.NO_SECOND;
        all.add(reader.message(), second, keys.high(), keys.low());
      }
    }
    return all;
  }

  void add(ChatMessage message, int second, long keyHigh, long keyLow) {
    rows.add(new KeyedMessage(message, second, keyHigh, keyLow));
    digest = digest * 31 + message.hashCode();
  }

  String name() {
    return name;
  }

  List<KeyedMessage> rows() {
    return rows;
  }

  /** A hash of all rows' content, to order exports of one name. */
  long digest() {
    return digest;
  }
}
