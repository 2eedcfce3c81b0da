package dev.homelake.whatsapp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.DateOrderEvidence.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatExportTest {

  private static final String UNDECIDED =
      "03/04/2024, 09:05 - Ada: one\n03/04/2024, 09:06 - Boris: two\n";

  @Test
  void readsDatesInTheGivenOrder() throws IOException {
    ChatExport export = ChatExport.open(source(UNDECIDED), Optional.of(DateOrder.MONTH_DAY_YEAR));
    assertThat(export.format().dateOrder())
        .isEqualTo(
            new DateOrderEvidence(DateOrder.MONTH_DAY_YEAR, Certainty.CERTAIN, Kind.GIVEN, 1, 0));
    assertThat(rows(export))
        .extracting(row -> row.sentAt().toLocalDate())
        .containsOnly(LocalDate.of(2024, 3, 4));
    assertThat(export.format().pattern()).isEqualTo("MM/dd/yyyy, HH:mm - ");
    assertThat(export.receipt().notes()).isEmpty();
  }

  @Test
  void decidesTheOrderItselfIfNoneIsGiven() throws IOException {
    ChatExport export = ChatExport.open(source(UNDECIDED), Optional.empty());
    assertThat(export.format().dateOrder().kind()).isEqualTo(Kind.HABIT);
  }

  @Test
  void linesWithNoDateInTheGivenOrderBecomeText() throws IOException {
    String text = UNDECIDED + "13/04/2024, 09:07 - Ada: three\n";
    ChatExport export = ChatExport.open(source(text), Optional.of(DateOrder.MONTH_DAY_YEAR));
    assertThat(rows(export))
        .extracting(ChatMessage::body)
        .containsExactly("one", "two\n13/04/2024, 09:07 - Ada: three");
    assertThat(export.receipt().lines()).isEqualTo(new LineCounts(2, 0, 1, 0));
    assertThat(export.rowsLostToDateOrder()).isEqualTo(1);
    assertThat(export.receipt().notes())
        .containsExactly(
            "The date order given, mdy, contradicts the file, which is written dmy: 1 message has"
                + " no such date and became text of the messages in front of them.");
    assertThat(ChatExport.open(source(text)).receipt().notes()).isEmpty();
  }

  @Test
  void countsPeopleAndNotTheNameUnderWhichTheAppWrites() throws IOException {
    String text =
        "[14/05/2023, 09:05:01] Boots: \u200eMessages and calls are end-to-end encrypted. No one"
            + " outside of this chat, not even WhatsApp, can read or listen to them.\n"
            + "[14/05/2023, 09:05:02] Ada: one\n[14/05/2023, 09:06:03] Boris: two\n";

    ImportReceipt receipt = ChatExport.open(source(text)).receipt();

    assertThat(receipt.kinds()).containsEntry(MessageKind.SYSTEM, 1L);
    assertThat(receipt.senders()).isEqualTo(2);
  }

  @Test
  void notesBytesThatAreNoText(@TempDir Path folder) throws IOException {
    byte[] bytes = (UNDECIDED + "13/04/2024, 09:07 - Ada: x#y#z\n").getBytes(ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xE4 : bytes[i];
    }
    Path file = Files.write(folder.resolve("broken.txt"), bytes);
    for (ExportSource source : List.of(ExportSource.of(file), ExportSource.of("chat", bytes))) {
      assertThat(ChatExport.open(source).receipt().notes())
          .containsExactly(
              "2 places with bytes that are no text got the sign \uFFFD instead; the file may be"
                  + " damaged.");
    }
  }

  @Test
  void notesACalendarThatIsNotOurs() throws IOException {
    assertThat(notesOfYears(1402, 1403))
        .singleElement(STRING)
        .startsWith("2 messages of the years 1402 to 1403: the calendar looks Persian.");
    assertThat(notesOfYears(1445, 1445))
        .singleElement(STRING)
        .startsWith("2 messages of the year 1445: the calendar looks Islamic.");
    assertThat(notesOfYears(1970, 2024))
        .singleElement(STRING)
        .startsWith("1 message of the year 1970: WhatsApp began in 2009.");
    assertThat(notesOfYears(2009, 2566)).isEmpty();
  }

  private static List<String> notesOfYears(int first, int second) throws IOException {
    String text = "13/04/%d, 09:05 - Ada: one\n14/04/%d, 09:06 - Boris: two\n";
    return ChatExport.open(source(text.formatted(first, second))).receipt().notes();
  }

  @Test
  void anOrderThatTheWritingRulesOutChangesNothing() throws IOException {
    ChatExport export = ChatExport.open(source(UNDECIDED), Optional.of(DateOrder.YEAR_MONTH_DAY));
    assertThat(rows(export)).hasSize(2);
    assertThat(export.format().dateOrder().kind()).isEqualTo(Kind.HABIT);
  }

  @Test
  void anOrderFromAnotherExportIsNotCertain() throws IOException {
    ChatExport export =
        ChatExport.open(source(UNDECIDED))
            .withDateOrder(DateOrder.MONTH_DAY_YEAR, Kind.OTHER_EXPORT);
    assertThat(export.format().dateOrder().certainty()).isEqualTo(Certainty.STRONG);
  }

  @Test
  void aRefusedFileHasAReceiptButNoMessages() throws IOException {
    ChatExport export = ChatExport.open(source("no chat\n"), Optional.of(DateOrder.DAY_MONTH_YEAR));
    assertThat(export.receipt().accepted()).isFalse();
    assertThat(export.receipt().toJson()).contains("NOT_A_WHATSAPP_EXPORT");
    assertThatThrownBy(export::messages)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("NOT_A_WHATSAPP_EXPORT");
    assertThatThrownBy(export::format).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(export::title).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void readsAFileOnDiskAsOftenAsWanted(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("WhatsApp Chat with Ada.txt");
    Files.writeString(file, UNDECIDED);
    ChatExport export = ChatExport.open(ExportSource.of(file));
    assertThat(rows(export)).hasSize(2).isEqualTo(rows(export));
    assertThat(export.title()).isEqualTo("Ada");
    assertThat(export.receipt().bytes()).isEqualTo(UNDECIDED.length());
  }

  private static ExportSource source(String text) {
    return ExportSource.of("chat.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ChatMessage> rows(ChatExport export) throws IOException {
    List<ChatMessage> rows = new ArrayList<>();
    try (MessageReader messages = export.messages()) {
      while (messages.next()) {
        rows.add(messages.message());
      }
    }
    return rows;
  }
}
