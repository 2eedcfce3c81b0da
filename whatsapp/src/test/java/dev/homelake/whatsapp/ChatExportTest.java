package dev.homelake.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
