package dev.homelake.whatsapp;

import java.io.IOException;
import java.util.Optional;

/**
 * An opened export: its format is decided, its messages can be read, as often as needed.
 *
 * <pre>{@code
 * ChatExport export = ChatExport.open(ExportSource.of(path));
 * if (export.rejection().isEmpty()) {
 *   try (MessageReader messages = export.messages()) {
 *     while (messages.next()) {
 *       use(messages.message());
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Memory is bounded whatever the file holds. Immutable; safe to share between threads, but a
 * {@link MessageReader} belongs to one thread.
 */
public final class ChatExport {

  /** Reads the whole file once and decides its format from all of it. */
  public static ChatExport open(ExportSource source) throws IOException {
    return open(source, Optional.empty());
  }

  /** As {@link #open(ExportSource)}, but with the order of day and month given, not decided. */
  public static ChatExport open(ExportSource source, Optional<DateOrder> dateOrder)
      throws IOException {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Why this is no acceptable export; empty if it is one. Only then there are messages. */
  public Optional<Rejection> rejection() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The recognised format. Throws {@link IllegalStateException} for a rejected file. */
  public ExportFormat format() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The chat's title: from the file's name, else the first row, else its senders. */
  public String title() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** The source that this export was opened from. */
  public ExportSource source() {
    throw new UnsupportedOperationException("not built yet");
  }

  /** A reader over the messages, from the first. */
  public MessageReader messages() throws IOException {
    throw new UnsupportedOperationException("not built yet");
  }

  /** Reads the messages once more and says what was found. Also for rejected files. */
  public ImportReceipt receipt() throws IOException {
    throw new UnsupportedOperationException("not built yet");
  }
}
