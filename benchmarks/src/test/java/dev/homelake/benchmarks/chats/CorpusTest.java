package dev.homelake.benchmarks.chats;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.benchmarks.chats.Corpus.Contents;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.ExportSource;
import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.merge.ExportMerger;
import dev.homelake.whatsapp.merge.MergedMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

  private static final Corpus SMALL = new Corpus(4, 3, 2_000, 60);

  @TempDir Path folder;

  @Test
  void givesTheSameBytesEveryTime() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path first = Files.createDirectory(folder.resolve("first"));
    Contents contents = SMALL.write(first);

    assertThat(SMALL.write(other)).isEqualTo(contents);
    for (Path file : files(first)) {
      assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void saysWhatItWrote() throws IOException {
    Contents contents = SMALL.write(folder);

    assertThat(files(folder)).hasSize(contents.files()).hasSize(12);
    assertThat(files(folder).stream().mapToLong(file -> file.toFile().length()).sum())
        .isEqualTo(contents.bytes());
    assertThat(contents.rows()).isEqualTo(24_000);
    assertThat(contents.mergedRows()).isEqualTo(16_000);
    assertThat(contents.json()).startsWith("{\"files\":12,");
  }

  @Test
  void theParserReadsBackEveryRow() throws IOException {
    SMALL.write(folder);
    for (int number = 0; number < SMALL.chats(); number++) {
      InventedChat chat = SMALL.chat(number);
      ExportStyle style = Corpus.style(number);
      ChatExport export = open(folder.resolve(style.fileName(chat.title(), 0)));

      assertThat(export.title()).isEqualTo(chat.title());
      assertThat(messages(export))
          .extracting(CorpusTest::summary)
          .isEqualTo(
              chat.rows().subList(0, SMALL.messages()).stream()
                  .map(row -> summary(row, style))
                  .toList());
    }
  }

  @Test
  void mergingTheExportsGivesBackTheChat() throws IOException {
    SMALL.write(folder);
    for (int number = 0; number < SMALL.chats(); number++) {
      InventedChat chat = SMALL.chat(number);
      ExportStyle style = Corpus.style(number);
      List<ChatExport> exports = new ArrayList<>();
      for (int copy = 0; copy < SMALL.exports(); copy++) {
        exports.add(open(folder.resolve(style.fileName(chat.title(), copy))));
      }

      Map<String, Long> merged =
          ExportMerger.merge(exports).stream()
              .map(MergedMessage::message)
              .collect(groupingBy(CorpusTest::summary, counting()));

      assertThat(merged)
          .isEqualTo(
              chat.rows().stream().collect(groupingBy(row -> summary(row, style), counting())));
    }
  }

  @Test
  void holdsEveryKindOfRow() {
    assertThat(SMALL.chat(0).rows()).extracting(ChatRow::kind).contains(ChatRow.Kind.values());
    assertThat(SMALL.chat(0).rows()).anyMatch(row -> row.text().contains("\n\n"));
    assertThat(SMALL.chat(0).rows()).anyMatch(row -> row.text().contains(": "));
  }

  private static String summary(ChatMessage row) {
    String kind = row.kind().label();
    String text = row.kind() == MessageKind.MESSAGE ? row.body() : "";
    return "%s %s %s %s".formatted(row.sentAt(), kind, row.attachment().orElse("-"), text);
  }

  private static String summary(ChatRow row, ExportStyle style) {
    boolean attached = row.kind() == ChatRow.Kind.ATTACHED;
    return "%s %s %s %s"
        .formatted(
            style == ExportStyle.ANDROID ? row.sentAt().withSecond(0) : row.sentAt(),
            switch (row.kind()) {
              case TEXT -> "message";
              case ATTACHED, OMITTED -> "media";
              case SYSTEM, DELETED -> row.kind().name().toLowerCase(Locale.ROOT);
            },
            attached ? row.text() : "-",
            row.kind() == ChatRow.Kind.TEXT ? row.text() : "");
  }

  private static List<ChatMessage> messages(ChatExport export) throws IOException {
    List<ChatMessage> messages = new ArrayList<>();
    try (var rows = export.messages()) {
      while (rows.next()) {
        messages.add(rows.message());
      }
    }
    return messages;
  }

  private static ChatExport open(Path file) throws IOException {
    return ChatExport.open(ExportSource.of(file));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
