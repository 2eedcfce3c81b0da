package dev.homelake.local.forget;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.MessageReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExportCutTest {

  private static final SenderName ZOE = new SenderName("Zoë");

  /** How a chat is written into a file. */
  private record Writing(String header, String end, String inside, Charset charset, String mark) {}

  /** A row as somebody wrote it. */
  private record Row(long minute, String sender, String body) {}

  @Property(tries = 300)
  void leavesExactlyTheOtherRows(
      @ForAll("writings") Writing writing, @ForAll("rows") List<Row> some) throws IOException {
    List<Row> rows = new ArrayList<>();
    // Somebody who stays proves that it is a chat, and which number is the day.
    for (int day = 0; day < 24; day += 4) {
      rows.add(new Row(day * 1440L, "Bo", "day " + day));
    }
    rows.addAll(some);
    // What jumps back in time may be a chat that somebody pasted.
    rows.sort(Comparator.comparingLong(Row::minute));
    byte[] text = bytes(writing, rows);
    ChatExport export = open(text);
    List<ChatMessage> expected = new ArrayList<>(messages(export));
    int all = expected.size();
    expected.removeIf(row -> row.sender().filter(ZOE::is).isPresent());
    assertThat(all).isGreaterThanOrEqualTo(rows.size() - 1);

    byte[] rest = cut(export);

    ChatExport cut = open(rest);
    assertThat(ExportCut.leavesTheOthers(export, cut, ZOE)).isTrue();
    assertThat(messages(cut))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
        .isEqualTo(expected);
    assertThat(rest)
        .isEqualTo(bytes(writing, rows.stream().filter(row -> !ZOE.is(row.sender())).toList()));
  }

  @Provide
  Arbitrary<Writing> writings() {
    Arbitrary<String> headers =
        Arbitraries.of("dd/MM/yyyy, HH:mm' - '", "'['dd/MM/yyyy, HH:mm:ss'] '");
    Arbitrary<String> ends = Arbitraries.of("\n", "\r\n");
    Arbitrary<Charset> charsets = Arbitraries.of(UTF_8, UTF_16LE, UTF_16BE);
    return Combinators.combine(headers, ends, charsets, Arbitraries.of("", "\uFEFF"))
        .as((header, end, charset, mark) -> new Writing(header, end, end, charset, mark));
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<String> lines =
        Arbitraries.strings().withChars("ab ,:-é😀\u4E2D1/[]\u200E").ofMaxLength(12);
    Arbitrary<String> bodies =
        lines.list().ofMinSize(1).ofMaxSize(4).map(all -> "x" + String.join("\n", all) + "x");
    Arbitrary<String> senders = Arbitraries.of("Zoë", "~\u202FZoë", "Bo", "Zoë B", "+44 20");
    return Combinators.combine(Arbitraries.longs().between(0, 500_000), senders, bodies)
        .as(Row::new)
        .list()
        .ofMaxSize(20);
  }

  private static byte[] bytes(Writing writing, List<Row> rows) {
    DateTimeFormatter header = DateTimeFormatter.ofPattern(writing.header, Locale.ROOT);
    StringBuilder text = new StringBuilder(writing.mark);
    for (Row row : rows) {
      LocalDateTime at = LocalDateTime.of(2021, 3, 5, 9, 5).plusMinutes(row.minute);
      text.append(header.format(at)).append(row.sender).append(": ");
      text.append(row.body.replace("\n", writing.inside)).append(writing.end);
    }
    return text.toString().getBytes(writing.charset);
  }

  private static ChatExport open(byte[] text) throws IOException {
    return ChatExport.open(ExportSource.of("WhatsApp Chat with Us.txt", text));
  }

  private static byte[] cut(ChatExport export) throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    ExportCut.write(export, ZOE, rest);
    return rest.toByteArray();
  }

  private static List<ChatMessage> messages(ChatExport export) throws IOException {
    List<ChatMessage> messages = new ArrayList<>();
    try (MessageReader rows = export.messages()) {
      while (rows.next()) {
        messages.add(rows.message());
      }
    }
    return messages;
  }

  @Test
  void takesLinesThatAreTooLongWithTheirMessage() throws IOException {
    String others = "13/03/2024, 10:00 - Bo: hi\n14/03/2024, 10:00 - Bo: ho\n";
    String theirs = "14/03/2024, 11:00 - Zoë: secret\n" + "s".repeat(1 << 21) + "\nmore\n";

    byte[] rest = cut(open((others + theirs + "15/03/2024, 10:00 - Bo: so\n").getBytes(UTF_8)));

    assertThat(new String(rest, UTF_8)).isEqualTo(others + "15/03/2024, 10:00 - Bo: so\n");
  }

  @Test
  void keepsBytesThatAreNoTextAsTheyAre() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.write("before\n13/03/2024, 10:00 - Bo: ".getBytes(UTF_8));
    text.write(new byte[] {(byte) 0xC3, '\n', (byte) 0xFF, (byte) 0xE2, (byte) 0x80, '\n'});
    byte[] first = text.toByteArray();
    text.write("13/03/2024, 10:01 - Zoë: x\n".getBytes(UTF_8));
    byte[] last = "14/03/2024, 10:02 - Bo: no end".getBytes(UTF_8);
    text.write(last);

    byte[] rest = cut(open(text.toByteArray()));

    assertThat(rest).startsWith(first).endsWith(last).hasSize(first.length + last.length);
  }

  @Test
  void tellsWhenTheCutTakesTheProofOfTheDatesAway() throws IOException {
    String others = "03/04/2024, 10:00 - Bo: hi\n04/04/2024, 10:00 - Bo: ho\n";
    ChatExport export =
        open(
            ("04/03/2024, 11:00 - Zoë: so\n04/13/2024, 11:00 - Zoë: so\n" + others)
                .getBytes(UTF_8));

    byte[] rest = cut(export);

    assertThat(new String(rest, UTF_8)).isEqualTo(others);
    assertThat(ExportCut.leavesTheOthers(export, open(rest), ZOE)).isFalse();
  }
}
