package dev.homelake.local.inspect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.MessageReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes rows as JSON, one object a line. Its memory does not grow with the rows. Not thread-safe.
 */
final class RowWriter {

  private static final byte[] TIMESTAMP = ascii("{\"timestamp\":\"");
  private static final byte[] SENDER = ascii("\",\"sender\":");
  private static final byte[] MESSAGE = ascii(",\"message\":");
  private static final byte[] ATTACHMENT = ascii(",\"attachment\":");
  private static final byte[] LINE = ascii(",\"line\":");
  private static final byte[] END = ascii("}\n");
  private static final byte[] NULL = ascii("null");
  private static final Map<MessageKind, byte[]> KINDS = kinds();

  private final JsonOutput json;
  private int day = Integer.MIN_VALUE;
  private byte[] dayText = new byte[0];

  RowWriter(OutputStream out) {
    this.json = new JsonOutput(out);
  }

  /** Writes every row that is left in {@code rows}. */
  void all(MessageReader rows) throws IOException {
    List<byte[]> senders = new ArrayList<>();
    while (rows.next()) {
      time(rows.epochDay(), rows.secondOfDay());
      json.raw(SENDER);
      json.raw(rows.sender() < 0 ? NULL : sender(rows, senders));
      json.raw(MESSAGE);
      json.string(rows.buffer(), rows.bodyFrom(), rows.bodyTo());
      json.raw(KINDS.get(rows.kind()));
      json.raw(ATTACHMENT);
      if (rows.attachmentFrom() < 0) {
        json.raw(NULL);
      } else {
        json.string(rows.buffer(), rows.attachmentFrom(), rows.attachmentTo());
      }
      line(rows.line());
    }
  }

  /** Writes one row. */
  void one(ChatMessage row) throws IOException {
    LocalDateTime sentAt = row.sentAt();
    time((int) sentAt.toLocalDate().toEpochDay(), sentAt.toLocalTime().toSecondOfDay());
    json.raw(SENDER);
    textOrNull(row.sender().orElse(null));
    json.raw(MESSAGE);
    json.string(row.body());
    json.raw(KINDS.get(row.kind()));
    json.raw(ATTACHMENT);
    textOrNull(row.attachment().orElse(null));
    line(row.line());
  }

  void flush() throws IOException {
    json.flush();
  }

  private void time(int epochDay, int secondOfDay) throws IOException {
    if (epochDay != day) {
      day = epochDay;
      dayText = ascii(LocalDate.ofEpochDay(epochDay).toString());
    }
    json.raw(TIMESTAMP);
    json.raw(dayText);
    json.put('T');
    json.padded(secondOfDay / 3600, 2);
    json.put(':');
    json.padded(secondOfDay / 60 % 60, 2);
    json.put(':');
    json.padded(secondOfDay % 60, 2);
  }

  /** The row's sender as JSON; made once for each sender of the file. */
  private static byte[] sender(MessageReader rows, List<byte[]> senders) {
    for (int made = senders.size(); made <= rows.sender(); made++) {
      senders.add(quoted(rows.senders().get(made)));
    }
    return senders.get(rows.sender());
  }

  private static byte[] quoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonOutput json = new JsonOutput(bytes);
    try {
      json.string(text);
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private void textOrNull(String text) throws IOException {
    if (text == null) {
      json.raw(NULL);
    } else {
      json.string(text);
    }
  }

  private void line(int line) throws IOException {
    json.raw(LINE);
    json.number(line);
    json.raw(END);
  }

  private static Map<MessageKind, byte[]> kinds() {
    Map<MessageKind, byte[]> texts = new EnumMap<>(MessageKind.class);
    for (MessageKind kind : MessageKind.values()) {
      texts.put(kind, ascii(",\"kind\":\"" + kind.label() + "\""));
    }
    return Collections.unmodifiableMap(texts);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
