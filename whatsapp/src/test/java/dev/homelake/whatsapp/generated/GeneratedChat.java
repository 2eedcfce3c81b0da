package dev.homelake.whatsapp.generated;

import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.ExportFormat.Encoding;
import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.MessageKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A chat and how it is written into a file.
 *
 * @param style of its headers
 * @param rows in file order
 * @param ends line ends
 * @param lastEnd whether the last row has one
 * @param encoding of the file
 */
record GeneratedChat(
    HeaderStyle style, List<GeneratedRow> rows, Ends ends, LastEnd lastEnd, Encoding encoding) {

  /** What ends a message, and what breaks a line inside one. */
  enum Ends {
    LF("\n", "\n"),
    CRLF("\r\n", "\r\n"),
    /** iOS. */
    CRLF_AROUND_LF("\r\n", "\n"),
    /** Android with text pasted from elsewhere. */
    LF_AROUND_CRLF("\n", "\r\n");

    final String message;
    final String inside;

    Ends(String message, String inside) {
      this.message = message;
      this.inside = inside;
    }
  }

  enum LastEnd {
    PRESENT,
    MISSING
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (GeneratedRow row : rows) {
      text.append(row.marked() ? "\u200E" : "");
      text.append(style.write(row.at()));
      row.sender().ifPresent(name -> text.append(name).append(": "));
      text.append(row.body().replace("\n", ends.inside)).append(ends.message);
    }
    if (lastEnd == LastEnd.MISSING) {
      text.setLength(text.length() - ends.message.length());
    }
    return text.toString();
  }

  byte[] bytes() {
    return switch (encoding) {
      case UTF_8 -> text().getBytes(StandardCharsets.UTF_8);
      case UTF_8_WITH_BOM -> ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_8);
      case UTF_16LE -> ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_16LE);
      case UTF_16BE -> ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_16BE);
    };
  }

  /** The chat with both line ends, and a line like a header in every third message. */
  GeneratedChat withPastedHeaders() {
    List<GeneratedRow> pasted = new ArrayList<>();
    for (GeneratedRow row : rows) {
      boolean holds = pasted.size() % 3 == 0 && row.sender().isPresent();
      pasted.add(holds && row.kind() == MessageKind.MESSAGE ? withPastedHeader(row) : row);
    }
    Ends both = style.family() == Style.IOS ? Ends.CRLF_AROUND_LF : Ends.LF_AROUND_CRLF;
    return new GeneratedChat(style, pasted, both, LastEnd.PRESENT, encoding);
  }

  private GeneratedRow withPastedHeader(GeneratedRow row) {
    String body = "look\n" + style.write(row.at().minusDays(1)) + "Pasted Person: hi";
    return new GeneratedRow(
        row.at(), row.sender(), body, row.kind(), row.attachment(), row.marked());
  }

  List<ChatMessage> expected() {
    List<ChatMessage> messages = new ArrayList<>();
    int line = 1;
    for (GeneratedRow row : rows) {
      messages.add(
          new ChatMessage(
              line,
              style.printed(row.at()),
              row.sender().map(GeneratedChat::plain),
              withoutLeadingMarks(row.body()),
              row.kind(),
              row.attachment()));
      line += 1 + (int) row.body().chars().filter(c -> c == '\n').count();
    }
    return messages;
  }

  private static final String MARKS = "\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF";

  /** A sender as the parser tells it. */
  static String plain(String name) {
    return name.replaceAll("[" + MARKS + "]", "").replaceAll("[\u00A0\u202F\u2009]", " ");
  }

  static String withoutLeadingMarks(String body) {
    return body.replaceAll("^[" + MARKS + "]+", "");
  }
}
