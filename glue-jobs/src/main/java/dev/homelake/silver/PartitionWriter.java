package dev.homelake.silver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.catalog.TableDefinition;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.rows.DayMessages;
import dev.homelake.silver.rows.PartitionRows;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.silver.table.MessageFile;
import dev.homelake.silver.table.MessageTable;
import dev.homelake.silver.table.WrittenDate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Iterator;

/** Merges one partition's rows and writes one file a date. */
final class PartitionWriter {

  private PartitionWriter() {}

  /**
   * Writes.
   *
   * @param held dates that are left as they are
   */
  static PartitionResult write(Iterator<byte[]> blocks, DateSet held, ObjectStore silver)
      throws IOException {
    PartitionResult result = PartitionResult.empty();
    PartitionRows partition = new PartitionRows(blocks, day -> !held.contains(day));
    DayMessages messages = new DayMessages(partition);
    long[] byChat = new long[partition.chats().size()];
    try (MessageFile file = new MessageFile(TableDefinition.whatsappMessages(), partition)) {
      for (int day : partition.days()) {
        LocalDate date = LocalDate.ofEpochDay(day);
        messages.begin(day);
        ByteBuffer content = file.of(messages, byChat);
        silver.put(MessageTable.key(date), content);
        long rows = count(byChat, date.getYear(), partition, result);
        result.dates().add(new WrittenDate(day, rows, content.remaining()));
      }
    }
    return result;
  }

  /** Adds a day's messages by chat, and sets the counts to zero; returns their sum. */
  private static long count(
      long[] byChat, int year, PartitionRows partition, PartitionResult result) {
    long rows = 0;
    for (int chat = 0; chat < byChat.length; chat++) {
      if (byChat[chat] > 0) {
        result.count(new String(partition.chats().text(chat), UTF_8), year, byChat[chat]);
        rows += byChat[chat];
        byChat[chat] = 0;
      }
    }
    return rows;
  }
}
