package dev.homelake.silver.table;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.homelake.catalog.Column;
import dev.homelake.catalog.TableDefinition;
import dev.homelake.silver.rows.DayMessages;
import dev.homelake.silver.rows.PartitionRows;
import dev.homelake.silver.rows.RowView;
import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.merge.MessageId;
import dev.homelake.whatsapp.merge.WordCount;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/**
 * Puts the message on which a {@link DayMessages} stands into the table's columns. Not thread-safe.
 *
 * <p>Which column holds what is fixed here; names, order and nullability come from the table's
 * definition, and a definition that does not fit is refused.
 */
final class MessageColumns {

  private static final long MICROS = 1_000_000;
  private static final long SECONDS_PER_DAY = 86_400;
  private static final Binary[] KINDS =
      Arrays.stream(MessageKind.values())
          .map(kind -> Binary.fromConstantByteArray(kind.label().getBytes(US_ASCII)))
          .toArray(Binary[]::new);

  private final MessageType schema;

  /** Kept, because the schema makes a new list each time it is asked. */
  private final List<ColumnDescriptor> descriptors;

  private final Cell[] cells;
  private final ColumnWriter[] writers;
  private final int[] levels;
  private final PartitionRows partition;
  private final MessageId ids = new MessageId();
  private final byte[] id = new byte[MessageId.LENGTH];
  private final byte[] time = new byte[8];
  private final Map<Integer, Binary> senders = new HashMap<>();
  private final Map<Integer, Binary> chats = new HashMap<>();
  private final Map<Integer, Binary> files = new HashMap<>();

  /** Writes one column's value of a message, or null. */
  private interface Cell {
    void write(DayMessages messages, RowView row, ColumnWriter column, int level);
  }

  MessageColumns(TableDefinition table, PartitionRows partition) {
    this.schema = MessageSchema.of(table);
    this.descriptors = schema.getColumns();
    this.partition = partition;
    this.cells = table.columns().stream().map(this::cell).toArray(Cell[]::new);
    this.writers = new ColumnWriter[cells.length];
    this.levels = table.columns().stream().mapToInt(column -> column.nullable() ? 1 : 0).toArray();
  }

  MessageType schema() {
    return schema;
  }

  /** The following messages go into this store. */
  void begin(ColumnWriteStore store) {
    for (int i = 0; i < writers.length; i++) {
      writers[i] = store.getColumnWriter(descriptors.get(i));
    }
  }

  void add(DayMessages messages) {
    RowView row = messages.row();
    for (int i = 0; i < cells.length; i++) {
      cells[i].write(messages, row, writers[i], levels[i]);
    }
  }

  private Cell cell(Column definition) {
    return switch (definition.name()) {
      case "message_id" ->
          (messages, row, column, level) -> column.write(id(messages, row), 0, level);
      case "time" ->
          (messages, row, column, level) -> column.write(time(row.secondOfDay()), 0, level);
      case "sender" -> this::sender;
      case "message" ->
          (messages, row, column, level) ->
              column.write(bytes(row, row.bodyFrom(), row.bodyTo()), 0, level);
      case "sent_at" ->
          (messages, row, column, level) ->
              column.write((row.day() * SECONDS_PER_DAY + row.secondOfDay()) * MICROS, 0, level);
      case "chat" ->
          (messages, row, column, level) ->
              column.write(text(chats, messages.chat(), partition.chats()::text), 0, level);
      case "kind" ->
          (messages, row, column, level) -> column.write(KINDS[row.kind().ordinal()], 0, level);
      case "attachment" -> this::attachment;
      case "word_count" ->
          (messages, row, column, level) ->
              column.write(WordCount.of(row.bytes(), row.bodyFrom(), row.bodyTo()), 0, level);
      case "position" ->
          (messages, row, column, level) -> column.write(messages.position(), 0, level);
      case "source_file" ->
          (messages, row, column, level) ->
              column.write(text(files, messages.file(), partition::fileKey), 0, level);
      case "source_line" -> (messages, row, column, level) -> column.write(row.line(), 0, level);
      default ->
          throw new IllegalStateException(
              "the table is defined with column "
                  + definition.name()
                  + ", which this job does not write");
    };
  }

  private void sender(DayMessages messages, RowView row, ColumnWriter column, int level) {
    if (messages.sender() < 0) {
      column.writeNull(0, level - 1);
    } else {
      column.write(text(senders, messages.sender(), partition.senders()::text), 0, level);
    }
  }

  private void attachment(DayMessages messages, RowView row, ColumnWriter column, int level) {
    if (row.attachmentFrom() < 0) {
      column.writeNull(0, level - 1);
    } else {
      column.write(bytes(row, row.attachmentFrom(), row.attachmentTo()), 0, level);
    }
  }

  private Binary id(DayMessages messages, RowView row) {
    ids.write(row.keyHigh(), row.keyLow(), messages.ordinal(), id, 0);
    return Binary.fromReusedByteArray(id);
  }

  private static Binary bytes(RowView row, int from, int to) {
    return Binary.fromReusedByteArray(row.bytes(), from, to - from);
  }

  /** Texts that repeat are wrapped once, so that the dictionary finds them by their hash. */
  private static Binary text(Map<Integer, Binary> known, int number, IntFunction<byte[]> text) {
    Binary value = known.get(number);
    if (value == null) {
      value = Binary.fromConstantByteArray(text.apply(number));
      known.put(number, value);
    }
    return value;
  }

  private Binary time(int secondOfDay) {
    twoDigits(0, secondOfDay / 3600);
    time[2] = ':';
    twoDigits(3, secondOfDay / 60 % 60);
    time[5] = ':';
    twoDigits(6, secondOfDay % 60);
    return Binary.fromReusedByteArray(time);
  }

  private void twoDigits(int at, int number) {
    time[at] = (byte) ('0' + number / 10);
    time[at + 1] = (byte) ('0' + number % 10);
  }
}
