package dev.homelake.whatsapp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.LineCounts;
import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.MessageReader;
import dev.homelake.whatsapp.golden.DripSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What holds for every input whatsoever. */
final class ParserInvariants {

  private static final String NAME = "chat.txt";

  private ParserInvariants() {}

  /** Reads bytes in every way and fails if a promise is broken. */
  static void check(byte[] bytes) throws IOException {
    ChatExport export = ChatExport.open(ExportSource.of(NAME, bytes.clone()));
    ChatExport streamed = ChatExport.open(new DripSource(NAME, bytes, 1 + bytes.length % 9));
    ImportReceipt receipt = export.receipt();
    assertThat(streamed.receipt()).isEqualTo(receipt);
    assertThat(receipt.toJson()).startsWith("{").endsWith("}");
    assertThat(receipt.rejectedLines()).hasSizeLessThanOrEqualTo(20);
    assertThat(receipt.lines().rejected()).isGreaterThanOrEqualTo(receipt.rejectedLines().size());
    if (isPlain(bytes)) {
      assertThat(receipt.lines().total()).isEqualTo(countLines(bytes));
    }
    if (receipt.accepted()) {
      List<ChatMessage> rows = rows(export, receipt.lines());
      assertThat(rows(streamed, receipt.lines())).isEqualTo(rows);
      checkKinds(receipt, rows);
      DateOrder order = DateOrder.values()[bytes.length % DateOrder.values().length];
      ChatExport reordered = export.withDateOrder(order, DateOrderEvidence.Kind.GIVEN);
      assertThat(reordered.receipt().lines().total()).isEqualTo(receipt.lines().total());
    }
  }

  private static void checkKinds(ImportReceipt receipt, List<ChatMessage> rows) {
    long system = receipt.kinds().getOrDefault(MessageKind.SYSTEM, 0L);
    assertThat(receipt.kinds().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(rows.size());
    assertThat(receipt.lines().system()).isEqualTo(system);
    assertThat(receipt.lines().message()).isEqualTo(rows.size() - system);
    assertThat(receipt.first())
        .isEqualTo(rows.stream().map(ChatMessage::sentAt).sorted().findFirst());
  }

  private static List<ChatMessage> rows(ChatExport export, LineCounts lines) throws IOException {
    List<ChatMessage> rows = new ArrayList<>();
    try (MessageReader messages = export.messages()) {
      int last = 0;
      while (messages.next()) {
        expect(messages.line() > last, "rows in file order");
        expect(messages.lastLine() >= messages.line(), "a last line behind the first");
        last = messages.lastLine();
        checkSlices(messages);
        rows.add(messages.message());
      }
      assertThat((long) last).isLessThanOrEqualTo(lines.total());
      assertThat(messages.lines()).isEqualTo(lines);
      assertThat(messages.next()).isFalse();
    }
    return rows;
  }

  private static void checkSlices(MessageReader messages) {
    int from = messages.bodyFrom();
    int to = messages.bodyTo();
    byte[] body = Arrays.copyOfRange(messages.buffer(), from, to);
    byte[] encoded = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    expect(Arrays.equals(body, encoded), "a well-formed body");
    boolean media = messages.kind() == MessageKind.MEDIA;
    expect(messages.mediaMarkerFrom() >= 0 == media, "a marker on media alone");
    if (media) {
      expectWithin(messages.mediaMarkerFrom(), messages.mediaMarkerTo(), from, to);
    }
    if (messages.attachmentFrom() >= 0) {
      expect(media, "an attachment on media alone");
      expect(messages.attachmentTo() > messages.attachmentFrom(), "a name of an attachment");
      expectWithin(messages.attachmentFrom(), messages.attachmentTo(), from, to);
    }
    expectWithin(messages.editMarkerFrom(), to, from, to);
    expect(messages.secondOfDay() >= 0 && messages.secondOfDay() < 86_400, "a time of day");
    int sender = messages.sender();
    expect(sender >= -1 && sender < messages.senders().size(), "a known sender");
  }

  private static void expectWithin(int from, int to, int outerFrom, int outerTo) {
    expect(from >= outerFrom && to >= from && to <= outerTo, "a marker inside the body");
  }

  /** As fast as a fuzzer needs it. */
  private static void expect(boolean holds, String promise) {
    if (!holds) {
      throw new AssertionError("broken promise: " + promise);
    }
  }

  /** Whether the bytes are not UTF-16, nor mistaken for it. */
  private static boolean isPlain(byte[] bytes) {
    boolean mark =
        bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE && bytes[0] < 0;
    for (int i = 0; i < Math.min(bytes.length, 64); i++) {
      mark |= bytes[i] == 0;
    }
    return !mark;
  }

  private static long countLines(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    long lines = 0;
    for (int i = 0; i < end; i++) {
      lines += bytes[i] == '\n' || i == end - 1 ? 1 : 0;
    }
    return lines;
  }
}
