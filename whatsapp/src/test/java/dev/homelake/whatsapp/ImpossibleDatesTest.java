package dev.homelake.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.DateOrderEvidence.Kind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ImpossibleDatesTest {

  @Test
  void refusesAFileWithoutASingleRealDate() throws IOException {
    ChatExport export = open("30/02/2024, 10:00 - Anna: a\n31/02/2024, 10:00 - Bo: b\n");

    assertThat(export.rejection().orElseThrow().code()).isEqualTo(Rejection.Code.IMPOSSIBLE_DATES);
  }

  @Test
  void anotherExportTeachesOnlyThePartsOfAGluedFileThatGuess() throws IOException {
    String guessed = "3/4/24, 10:00 - Anna: a\n".repeat(30);
    String sure = "2024-05-06, 10:00 - Anna: b\n".repeat(30);
    ChatExport glued = open(guessed + sure);

    assertThat(rows(glued)).isEqualTo(60);
    assertThat(rows(glued.withDateOrder(DateOrder.MONTH_DAY_YEAR, Kind.OTHER_EXPORT)))
        .isEqualTo(60);
    assertThat(rows(glued.withDateOrder(DateOrder.MONTH_DAY_YEAR, Kind.GIVEN))).isEqualTo(60);
  }

  private static ChatExport open(String text) throws IOException {
    return ChatExport.open(ExportSource.of("chat.txt", text.getBytes(UTF_8)));
  }

  private static int rows(ChatExport export) throws IOException {
    int rows = 0;
    try (MessageReader messages = export.messages()) {
      while (messages.next()) {
        rows++;
      }
    }
    return rows;
  }
}
