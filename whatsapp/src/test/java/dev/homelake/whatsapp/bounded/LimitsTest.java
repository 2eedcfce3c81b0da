package dev.homelake.whatsapp.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.LineCounts;
import dev.homelake.whatsapp.MessageReader;
import dev.homelake.whatsapp.RejectedLine;
import dev.homelake.whatsapp.RejectedLine.Reason;
import dev.homelake.whatsapp.golden.DripSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly at the limits, in memory and from a stream. */
class LimitsTest {

  private static final int LINE = 1 << 20;
  private static final String START =
      "13/03/2024, 09:05 - Ada: one\n13/03/2024, 09:06 - Ada: two\n";
  private static final String END = "13/03/2024, 09:07 - Ada: three";

  @ParameterizedTest
  @ValueSource(ints = {-2, -1, 0})
  void aLineOfOneMebibyteBelongsToItsMessage(int more) throws IOException {
    for (String lineEnd : List.of("\n", "\r\n")) {
      String text = START + "x".repeat(LINE + more) + lineEnd + "y\n" + END;
      checkBoth(text, new LineCounts(3, 0, 2, 0), List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 300_000})
  void aLongerLineAndWhatFollowsItBelongToNoMessage(int more) throws IOException {
    for (String lineEnd : List.of("\n", "\r\n")) {
      String text = START + "x".repeat(LINE + more) + lineEnd + "y\n" + END;
      checkBoth(
          text,
          new LineCounts(3, 0, 0, 2),
          List.of(Reason.LINE_TOO_LONG, Reason.AFTER_REJECTED_LINE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aMessageHoldsFourMebibytes(int more) throws IOException {
    String full = ("x".repeat(LINE - 1) + "\n").repeat(4);
    String body = "two\n" + full.substring(3 - more);
    assertThat(body.stripTrailing()).hasSize(4 * LINE + more);
    checkBoth(
        START.replace("two\n", body) + END,
        more == 0 ? new LineCounts(3, 0, 4, 0) : new LineCounts(3, 0, 3, 1),
        more == 0 ? List.of() : List.of(Reason.MESSAGE_TOO_LONG));
  }

  private static void checkBoth(String text, LineCounts lines, List<Reason> reasons)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (ExportSource source :
        List.of(ExportSource.of("chat.txt", bytes), new DripSource("chat.txt", bytes, 90_000))) {
      ChatExport export = ChatExport.open(source);
      ImportReceipt receipt = export.receipt();
      assertThat(receipt.lines()).isEqualTo(lines);
      assertThat(receipt.rejectedLines()).extracting(RejectedLine::reason).isEqualTo(reasons);
      assertThat(rows(export)).isEqualTo(lines.message());
    }
  }

  private static long rows(ChatExport export) throws IOException {
    long rows = 0;
    try (MessageReader messages = export.messages()) {
      while (messages.next()) {
        rows++;
      }
    }
    return rows;
  }
}
