package dev.homelake.local.chats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.chats.queries.MessageQueries;
import dev.homelake.chats.queries.MessageQueriesContract;
import dev.homelake.chats.queries.MessageQuery;
import dev.homelake.chats.queries.MessageQueryException;
import dev.homelake.chats.queries.MessageRow;
import dev.homelake.chats.queries.SampleMessages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract over Parquet files. */
class DuckDbMessagesTest extends MessageQueriesContract {

  @TempDir Path folder;

  @Override
  protected MessageQueries over(List<MessageRow> rows) throws Exception {
    Path table = folder.resolve("a [b] it's * 日本/silver/whatsapp");
    WrittenTable.write(table, rows);
    return new DuckDbMessages(table);
  }

  @Test
  void findsNothingWhereThereIsNoTable() {
    assertThat(new DuckDbMessages(folder.resolve("none")).page(query(10)).rows()).isEmpty();
  }

  @Test
  void readsOldDatesOnlyIfThePageNeedsThem() throws Exception {
    Path table = folder.resolve("table");
    WrittenTable.write(table, SampleMessages.days(40, 1));
    Path oldest = table.resolve("date=" + SampleMessages.MONDAY);
    try (var files = Files.list(oldest)) {
      Files.writeString(files.findFirst().orElseThrow(), "no Parquet");
    }
    DuckDbMessages messages = new DuckDbMessages(table);

    assertThat(messages.page(query(20)).rows()).hasSize(20);
    assertThatThrownBy(() -> messages.page(query(100)))
        .isInstanceOfSatisfying(
            MessageQueryException.class,
            e -> assertThat(e.code()).isEqualTo(MessageQueryException.Code.CHATS_FAILED))
        .hasMessageContaining("table");
  }

  @Test
  void leavesOutWhatIsNoPartOfTheTable() throws Exception {
    Path table = folder.resolve("table");
    WrittenTable.write(table, SampleMessages.days(2, 1));
    Path monday = table.resolve("date=" + SampleMessages.MONDAY);
    Files.writeString(monday.resolve(".part.parquet.crc"), "x");
    Files.writeString(monday.resolve("_temporary.parquet"), "x");
    Files.createDirectories(table.resolve("date=unknown"));
    Files.createDirectories(table.resolve("date=2024-05-05"));
    Files.writeString(table.resolve("_SUCCESS"), "");

    assertThat(new DuckDbMessages(table).page(query(10)).rows()).hasSize(4);
  }

  private static MessageQuery query(int limit) {
    return new MessageQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit,
        Optional.empty());
  }
}
