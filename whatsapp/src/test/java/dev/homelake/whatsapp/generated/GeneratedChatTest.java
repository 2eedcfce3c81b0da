package dev.homelake.whatsapp.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.MessageReader;
import dev.homelake.whatsapp.golden.DripSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GeneratedChatTest {

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void anyChatInAnyWritingIsReadBackExactly(@ForAll("chats") GeneratedChat chat)
      throws IOException {
    ChatExport export = ChatExport.open(ExportSource.of("chat.txt", chat.bytes()));
    assertThat(export.rejection()).isEmpty();
    assertThat(rows(export)).isEqualTo(chat.expected());
    assertThat(export.format().style()).isEqualTo(chat.style().family());
    assertThat(export.format().encoding()).isEqualTo(chat.encoding());
    assertThat(export.format().dateOrder().order()).isEqualTo(chat.style().date().order());
    assertThat(export.format().dateOrder().certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(export.receipt().lines().rejected()).isZero();
    assertThat(export.receipt().notes()).isEmpty();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void anyChatReadsTheSameFromSlowStreams(@ForAll("chats") GeneratedChat chat) throws IOException {
    byte[] bytes = chat.bytes();
    assertThat(rows(ChatExport.open(new DripSource("chat.txt", bytes, 7))))
        .isEqualTo(chat.expected());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void headersBehindTheOtherLineEndStayInTheBody(@ForAll("chats") GeneratedChat chat)
      throws IOException {
    GeneratedChat pasted = chat.withPastedHeaders();
    ChatExport export = ChatExport.open(ExportSource.of("chat.txt", pasted.bytes()));
    assertThat(rows(export)).isEqualTo(pasted.expected());
  }

  @Provide
  Arbitrary<GeneratedChat> chats() {
    return GeneratedChats.any();
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
