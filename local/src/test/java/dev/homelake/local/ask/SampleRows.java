package dev.homelake.local.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.chats.queries.MessageRow;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.inspect.OpenedExport;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.merge.ExportMerger;
import dev.homelake.whatsapp.merge.MergedMessage;
import dev.homelake.whatsapp.merge.WordCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rows of the table that the sample chats become, without the job. */
final class SampleRows {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private SampleRows() {}

  static List<MessageRow> all() throws IOException {
    List<OpenedExport> opened = new ArrayList<>();
    try (Stream<Path> files = Files.list(CommandLineRun.CHATS)) {
      for (Path file : files.sorted().toList()) {
        opened.add(OpenedExport.open(file, Optional.empty()));
      }
      Map<String, List<ChatExport>> chats = new TreeMap<>();
      for (OpenedExport export : opened) {
        if (export.rejection().isEmpty()) {
          chats
              .computeIfAbsent(export.export().title(), title -> new ArrayList<>())
              .add(export.export());
        }
      }
      List<MessageRow> rows = new ArrayList<>();
      for (Map.Entry<String, List<ChatExport>> chat : chats.entrySet()) {
        ExportMerger.merge(chat.getValue()).forEach(row -> rows.add(row(chat.getKey(), row)));
      }
      return rows;
    } finally {
      for (OpenedExport export : opened) {
        export.close();
      }
    }
  }

  private static MessageRow row(String chat, MergedMessage merged) {
    ChatMessage message = merged.message();
    byte[] bytes = message.body().getBytes(UTF_8);
    return new MessageRow(
        merged.messageId(),
        message.sentAt().toLocalDate(),
        TIME.format(message.sentAt()),
        message.sender(),
        message.body(),
        chat,
        message.kind().name().toLowerCase(Locale.ROOT),
        message.attachment(),
        WordCount.of(bytes, 0, bytes.length),
        merged.position(),
        merged.sourceFile(),
        message.line());
  }
}
