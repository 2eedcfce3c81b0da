package dev.homelake.silver.table;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.TableDefinition;
import dev.homelake.silver.rows.DayMessages;
import dev.homelake.silver.rows.PartitionRows;
import dev.homelake.silver.rows.RowView;
import dev.homelake.silver.table.Numbers.Width;
import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.merge.MessageId;
import dev.homelake.whatsapp.merge.WordCount;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Makes the table's files from merged messages, one after the other. Not thread-safe.
 *
 * <p>Which column holds what is fixed here; names, order and nullability come from the table's
 * definition, and a definition that does not fit is refused.
 */
public final class MessageFile implements Closeable {

  /** Rows are written out when this much is buffered; a date this large is rare. */
  private static final int ROW_GROUP = 64 << 20;

  private static final int COMPRESSION_LEVEL = 3;
  private static final long MICROS = 1_000_000;
  private static final byte[][] KINDS =
      Arrays.stream(MessageKind.values())
          .map(kind -> kind.label().getBytes(US_ASCII))
          .toArray(byte[][]::new);

  private final MessageId ids = new MessageId();
  private final PlainText messageId = new PlainText();
  private final PlainText time = new PlainText();
  private final DictionaryText sender;
  private final PlainText message = new PlainText();
  private final Numbers sentAt = new Numbers(Width.LONG);
  private final DictionaryText chat;
  private final DictionaryText kind = new DictionaryText(number -> KINDS[number]);
  private final PlainText attachment = new PlainText();
  private final Numbers wordCount = new Numbers(Width.INT);
  private final Numbers position = new Numbers(Width.INT);
  private final DictionaryText sourceFile;
  private final Numbers sourceLine = new Numbers(Width.INT);
  private final List<ColumnBuffer> columns;
  private final ParquetFile file;

  /** Files of the partition's messages. */
  public MessageFile(TableDefinition table, PartitionRows partition) {
    sender = new DictionaryText(partition.senders()::text);
    chat = new DictionaryText(partition.chats()::text);
    sourceFile = new DictionaryText(partition::fileKey);
    columns = inOrderOf(table);
    file = new ParquetFile(table, COMPRESSION_LEVEL);
  }

  /**
   * Makes the file of one day. The bytes are valid until the next call.
   *
   * @param messages standing at the beginning of the day
   * @param byChat is increased by the number of messages of each chat
   */
  public ByteBuffer of(DayMessages messages, long[] byChat) throws IOException {
    file.begin();
    while (messages.next()) {
      add(messages);
      byChat[messages.chat()]++;
      if (message.bytes() > ROW_GROUP) {
        writeRowGroup();
      }
    }
    if (message.rows() > 0) {
      writeRowGroup();
    }
    return file.finish().view();
  }

  private void writeRowGroup() throws IOException {
    file.writeRowGroup(columns);
    columns.forEach(ColumnBuffer::clear);
  }

  private void add(DayMessages messages) {
    RowView row = messages.row();
    int idAt = messageId.add(MessageId.LENGTH);
    ids.write(row.keyHigh(), row.keyLow(), messages.ordinal(), messageId.array(), idAt);
    addTime(row.secondOfDay());
    if (messages.sender() < 0) {
      sender.addNull();
    } else {
      sender.add(messages.sender());
    }
    message.add(row.bytes(), row.bodyFrom(), row.bodyTo());
    sentAt.add((row.day() * 86_400L + row.secondOfDay()) * MICROS);
    chat.add(messages.chat());
    kind.add(row.kind().ordinal());
    if (row.attachmentFrom() < 0) {
      attachment.addNull();
    } else {
      attachment.add(row.bytes(), row.attachmentFrom(), row.attachmentTo());
    }
    wordCount.add(WordCount.of(row.bytes(), row.bodyFrom(), row.bodyTo()));
    position.add(messages.position());
    sourceFile.add(messages.file());
    sourceLine.add(row.line());
  }

  private void addTime(int secondOfDay) {
    int at = time.add(8);
    twoDigits(at, secondOfDay / 3600);
    time.array()[at + 2] = ':';
    twoDigits(at + 3, secondOfDay / 60 % 60);
    time.array()[at + 5] = ':';
    twoDigits(at + 6, secondOfDay % 60);
  }

  private void twoDigits(int at, int number) {
    time.array()[at] = (byte) ('0' + number / 10);
    time.array()[at + 1] = (byte) ('0' + number % 10);
  }

  private List<ColumnBuffer> inOrderOf(TableDefinition table) {
    Map<String, ColumnBuffer> byName =
        Map.ofEntries(
            Map.entry("message_id", messageId),
            Map.entry("time", time),
            Map.entry("sender", sender),
            Map.entry("message", message),
            Map.entry("sent_at", sentAt),
            Map.entry("chat", chat),
            Map.entry("kind", kind),
            Map.entry("attachment", attachment),
            Map.entry("word_count", wordCount),
            Map.entry("position", position),
            Map.entry("source_file", sourceFile),
            Map.entry("source_line", sourceLine));
    List<String> names = table.columns().stream().map(Column::name).toList();
    if (names.size() != byName.size() || !byName.keySet().containsAll(names)) {
      throw new IllegalStateException(
          "table "
              + table.name()
              + " is defined with columns that this job does not write: "
              + names);
    }
    return names.stream().map(byName::get).toList();
  }

  @Override
  public void close() {
    file.close();
  }
}
