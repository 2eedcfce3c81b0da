package dev.homelake.silver.table;

import static java.nio.charset.StandardCharsets.US_ASCII;

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
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/**
 * Writes the message on which a {@link DayMessages} stands as one record. Not thread-safe.
 *
 * <p>Which column holds what is fixed here; names, order and nullability come from the table's
 * definition, and a definition that does not fit is refused.
 */
final class MessageWriteSupport extends WriteSupport<DayMessages> {

  private static final long MICROS = 1_000_000;
  private static final long SECONDS_PER_DAY = 86_400;
  private static final Binary[] KINDS =
      Arrays.stream(MessageKind.values())
          .map(kind -> Binary.fromConstantByteArray(kind.label().getBytes(US_ASCII)))
          .toArray(Binary[]::new);

  private final MessageType schema;
  private final List<Cell> cells;
  private final PartitionRows partition;
  private final MessageId ids = new MessageId();
  private final byte[] id = new byte[MessageId.LENGTH];
  private final byte[] time = new byte[8];
  private final Map<Integer, Binary> senders = new HashMap<>();
  private final Map<Integer, Binary> chats = new HashMap<>();
  private final Map<Integer, Binary> files = new HashMap<>();
  private RecordConsumer record;

  /** One column of the message that a cursor stands on. */
  private interface Cell {

    void write(DayMessages messages, RowView row);

    default boolean isNull(DayMessages messages, RowView row) {
      return false;
    }
  }

  /** A column that may be null. */
  private record NullableCell(BiPredicate<DayMessages, RowView> absent, Cell present)
      implements Cell {

    @Override
    public void write(DayMessages messages, RowView row) {
      present.write(messages, row);
    }

    @Override
    public boolean isNull(DayMessages messages, RowView row) {
      return absent.test(messages, row);
    }
  }

  MessageWriteSupport(TableDefinition table, PartitionRows partition) {
    this.schema = MessageSchema.of(table);
    this.partition = partition;
    this.cells = table.columns().stream().map(column -> cell(column.name())).toList();
  }

  private Cell cell(String column) {
    return switch (column) {
      case "message_id" -> this::messageId;
      case "time" -> (messages, row) -> time(row.secondOfDay());
      case "sender" ->
          new NullableCell(
              (messages, row) -> messages.sender() < 0,
              (messages, row) -> text(senders, messages.sender(), partition.senders()::text));
      case "message" -> (messages, row) -> bytes(row, row.bodyFrom(), row.bodyTo());
      case "sent_at" ->
          (messages, row) ->
              record.addLong((row.day() * SECONDS_PER_DAY + row.secondOfDay()) * MICROS);
      case "chat" -> (messages, row) -> text(chats, messages.chat(), partition.chats()::text);
      case "kind" -> (messages, row) -> record.addBinary(KINDS[row.kind().ordinal()]);
      case "attachment" ->
          new NullableCell(
              (messages, row) -> row.attachmentFrom() < 0,
              (messages, row) -> bytes(row, row.attachmentFrom(), row.attachmentTo()));
      case "word_count" ->
          (messages, row) ->
              record.addInteger(WordCount.of(row.bytes(), row.bodyFrom(), row.bodyTo()));
      case "position" -> (messages, row) -> record.addInteger(messages.position());
      case "source_file" -> (messages, row) -> text(files, messages.file(), partition::fileKey);
      case "source_line" -> (messages, row) -> record.addInteger(row.line());
      default ->
          throw new IllegalStateException(
              "the table is defined with column " + column + ", which this job does not write");
    };
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    record = recordConsumer;
  }

  @Override
  public void write(DayMessages messages) {
    RowView row = messages.row();
    record.startMessage();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (!cell.isNull(messages, row)) {
        String name = schema.getFieldName(i);
        record.startField(name, i);
        cell.write(messages, row);
        record.endField(name, i);
      }
    }
    record.endMessage();
  }

  private void messageId(DayMessages messages, RowView row) {
    ids.write(row.keyHigh(), row.keyLow(), messages.ordinal(), id, 0);
    record.addBinary(Binary.fromReusedByteArray(id));
  }

  private void bytes(RowView row, int from, int to) {
    record.addBinary(Binary.fromReusedByteArray(row.bytes(), from, to - from));
  }

  /** Texts that repeat are wrapped once, so that the dictionary finds them by their hash. */
  private void text(Map<Integer, Binary> known, int number, IntFunction<byte[]> text) {
    record.addBinary(
        known.computeIfAbsent(number, n -> Binary.fromConstantByteArray(text.apply(n))));
  }

  private void time(int secondOfDay) {
    twoDigits(0, secondOfDay / 3600);
    time[2] = ':';
    twoDigits(3, secondOfDay / 60 % 60);
    time[5] = ':';
    twoDigits(6, secondOfDay % 60);
    record.addBinary(Binary.fromReusedByteArray(time));
  }

  private void twoDigits(int at, int number) {
    time[at] = (byte) ('0' + number / 10);
    time[at + 1] = (byte) ('0' + number % 10);
  }
}
