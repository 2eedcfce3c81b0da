package dev.homelake.whatsapp.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From bytes to merged messages. */
class MergedExportsTest {

  private static final ChatExport PHONE =
      export(
          "WhatsApp Chat with Ana.txt",
          """
          31/12/2024, 23:58 - Ana: ok
          31/12/2024, 23:58 - Ana: ok
          31/12/2024, 23:59 - Ana: <Media omitted>
          31/12/2024, 23:59 - Bo: This message was deleted
          01/01/2025, 00:00 - Bo: happy new year
          """);

  @Test
  void reExportsNeverDoubleAMessage() throws IOException {
    assertThat(ids(PHONE, PHONE)).isEqualTo(ids(PHONE)).hasSize(5);
  }

  @Test
  void takesTheAttachmentNameFromTheExportThatHasIt() throws IOException {
    ChatExport withMedia =
        export(
            "WhatsApp Chat with Ana (1).txt",
            """
            31/12/2024, 23:59 - Ana: IMG-20241231-WA0001.jpg (file attached)
            01/01/2025, 00:00 - Bo: happy new year
            """);

    List<MergedMessage> merged = ExportMerger.merge(List.of(PHONE, withMedia));

    assertThat(merged).hasSize(5);
    assertThat(merged.get(2).message().attachment()).contains("IMG-20241231-WA0001.jpg");
    assertThat(merged.get(2).sourceFile()).isEqualTo("WhatsApp Chat with Ana (1).txt");
    assertThat(merged.stream().map(MergedMessage::position)).containsExactly(0, 1, 2, 3, 0);
  }

  @Test
  void takesTheSecondsFromThePhoneThatPrintsThem() throws IOException {
    ChatExport precise =
        export(
            "WhatsApp Chat - Ana.txt",
            """
            [31/12/2024, 23:58:07] Ana: ok
            [01/01/2025, 00:00:01] Bo: happy new year
            """);

    List<MergedMessage> merged = ExportMerger.merge(List.of(PHONE, precise));

    assertThat(merged.stream().map(row -> row.message().sentAt().toLocalTime().toString()))
        .containsExactly("23:58:07", "23:58", "23:59", "23:59", "00:00:01");
    assertThat(merged.stream().map(MergedMessage::messageId)).containsExactlyElementsOf(ids(PHONE));
  }

  @Test
  void takesRowsOfTwoPlatformsForOneMessage() throws IOException {
    ChatExport android =
        export(
            "WhatsApp Chat with Trip.txt",
            """
            13/04/2025, 10:00 - Messages and calls are end-to-end encrypted.
            13/04/2025, 10:00 - Bo created group "Trip"
            13/04/2025, 10:01 - Zoe: hi
            """);
    ChatExport ios =
        export(
            "WhatsApp Chat - Trip.txt",
            """
            [13/04/2025, 10:00:01] Trip: \u200eMessages and calls are end-to-end encrypted.
            [13/04/2025, 10:00:01] Bo: \u200eBo created group "Trip"
            [13/04/2025, 10:01:02] ~\u202fZoe: hi
            """);

    List<MergedMessage> merged = ExportMerger.merge(List.of(android, ios));

    assertThat(merged).hasSize(3);
    assertThat(merged).extracting(MergedMessage::messageId).containsExactlyElementsOf(ids(ios));
    assertThat(merged.get(2).message().sender()).contains("~ Zoe");
  }

  @Test
  void placesTheHourThatAClockRepeatsByItsTime() throws IOException {
    ChatExport autumn =
        export(
            "WhatsApp Chat with Bo.txt",
            """
            26/10/2025, 02:30 - Bo: first
            26/10/2025, 02:10 - Bo: an hour has passed
            26/10/2025, 03:05 - Bo: third
            """);

    assertThat(ExportMerger.merge(List.of(autumn)))
        .extracting(row -> row.message().body())
        .containsExactly("an hour has passed", "first", "third");
  }

  @Test
  void readsAShortExportAsALongOneProvesTheDates() throws IOException {
    ChatExport unclear =
        export(
            "WhatsApp Chat with Bo.txt",
            "1/2/25, 10:00 AM - Bo: one\n1/2/25, 10:01 AM - Bo: two\n");
    ChatExport clear =
        export(
            "WhatsApp Chat with Bo (1).txt", "31/1/25, 9:00 AM - Bo: a\n1/2/25, 9:00 AM - Bo: b\n");

    assertThat(ExportMerger.merge(List.of(unclear)).get(0).message().sentAt())
        .hasToString("2025-01-02T10:00");
    assertThat(ExportMerger.merge(List.of(unclear, clear)).get(2).message().sentAt())
        .hasToString("2025-02-01T10:00");
  }

  private static List<String> ids(ChatExport... exports) throws IOException {
    return ExportMerger.merge(List.of(exports)).stream().map(MergedMessage::messageId).toList();
  }

  private static ChatExport export(String name, String text) {
    try {
      return ChatExport.open(ExportSource.of(name, text.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
