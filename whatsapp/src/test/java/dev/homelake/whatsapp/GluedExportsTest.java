package dev.homelake.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that somebody made of several exports, and messages that only hold a pasted one. */
class GluedExportsTest {

  private static final String ANDROID = "%02d/03/2024, 10:00 - Ana: a%d\n";
  private static final String ANDROID_US = "4/%d/24, 10:00 AM - Ana: u%d\n";
  private static final String IOS = "[%02d/04/2024, 10:00:00] Ana: i%d\r\n";
  private static final String EARLIER_IOS = "[%02d/02/2024, 10:00:00] Chiara: p%d\n";

  @Test
  void readsAShortIosExportBehindAnAndroidOne() throws IOException {
    assertAllMessages(rows(ANDROID, 19) + rows(IOS, 19), 38);
  }

  @Test
  void readsAShortAndroidExportBehindAnIosOne() throws IOException {
    assertAllMessages(rows(IOS, 19) + rows("%02d/05/2024, 10:00 - Ana: a%d\n", 19), 38);
  }

  @Test
  void readsAShortExportWithAnotherClock() throws IOException {
    assertAllMessages(rows(ANDROID, 19) + rows(ANDROID_US, 19), 38);
  }

  @Test
  void readsThreeShortExports() throws IOException {
    String third = rows("%02d.05.24, 10:00 - Ana: t%d\n", 4);
    assertAllMessages(rows(ANDROID, 4) + rows(IOS, 4) + third, 12);
  }

  @Test
  void readsAShortExportBehindALongOne() throws IOException {
    String chat =
        IntStream.range(0, 40).mapToObj(i -> rows(ANDROID, 28)).collect(Collectors.joining());
    assertAllMessages(chat + rows(IOS, 3), 40 * 28 + 3);
  }

  @Test
  void readsAShortExportInFrontOfALongOne() throws IOException {
    String chat =
        IntStream.range(0, 40).mapToObj(i -> rows(ANDROID, 28)).collect(Collectors.joining());
    assertAllMessages(rows(EARLIER_IOS, 3) + chat, 40 * 28 + 3);
  }

  @Test
  void readsAnEarlierExportBehindALaterOneIfItIsLong() throws IOException {
    assertAllMessages(rows(ANDROID, 19) + rows(EARLIER_IOS, 10), 29);
  }

  @Test
  void keepsAPasteInTheLastMessageAndNotesIt() throws IOException {
    ImportReceipt receipt = receipt(rows(ANDROID, 19) + rows(EARLIER_IOS, 5));

    assertThat(receipt.lines()).isEqualTo(new LineCounts(19, 0, 5, 0));
    assertThat(receipt.notes())
        .containsExactly(
            "Lines 20-24 look like a second export or a pasted chat;"
                + " they are kept as text of the message in line 19.");
  }

  @Test
  void keepsAPasteBetweenMessagesAndNotesIt() throws IOException {
    String later = rows("%02d/05/2024, 10:00 - Ana: a%d\n", 4);
    ImportReceipt receipt = receipt(rows(ANDROID, 4) + rows(EARLIER_IOS, 4) + later);

    assertThat(receipt.lines()).isEqualTo(new LineCounts(8, 0, 4, 0));
    assertThat(receipt.notes()).singleElement().asString().startsWith("Lines 5-8 look like ");
  }

  @Test
  void namesTheFirstPastesOnly() throws IOException {
    String one = "13/03/2024, 10:00 - Ana: look\n" + rows(EARLIER_IOS, 3);
    ImportReceipt receipt = receipt(one.repeat(5));

    assertThat(receipt.notes())
        .containsExactly(
            "Lines 2-4, 6-8, 10-12 and 2 more places look like a second export or a pasted chat;"
                + " they are kept as text of the messages in front of them.");
  }

  @Test
  void notesNothingForAFewLinesThatBeginWithATime() throws IOException {
    String body =
        "see\n12/03/2024, 10:00 - train\n13/03/2024, 10:00 - bus\n14/03/2024, 9:00 - car\n";
    ImportReceipt receipt =
        receipt("13.03.2024, 10:00 - Ana: " + body + "14.03.2024, 11:00 - Bo: ok\n");

    assertThat(receipt.notes()).isEmpty();
  }

  private static void assertAllMessages(String text, int rows) throws IOException {
    ImportReceipt receipt = receipt(text);

    assertThat(receipt.lines()).isEqualTo(new LineCounts(rows, 0, 0, 0));
    assertThat(receipt.notes()).first().asString().contains("exports glued together");
  }

  private static ImportReceipt receipt(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ChatExport.open(ExportSource.of("chat.txt", bytes)).receipt();
  }

  private static String rows(String pattern, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> pattern.formatted(i, i))
        .collect(Collectors.joining());
  }
}
