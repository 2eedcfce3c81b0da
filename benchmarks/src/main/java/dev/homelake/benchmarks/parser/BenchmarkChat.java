package dev.homelake.benchmarks.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.benchmarks.chats.ExportStyle;
import dev.homelake.benchmarks.chats.InventedChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** The chat that every parser gets to read. */
final class BenchmarkChat {

  private static final int ROWS = 200_000;

  private BenchmarkChat() {}

  /** The name the chat's export has. */
  static String fileName(ExportStyle style) {
    return style.fileName("Crew", 0);
  }

  /** Writes the chat's export, about 16 MB, into a folder and returns the file. */
  static Path write(ExportStyle style, Path folder) throws IOException {
    InventedChat chat =
        InventedChat.of("Crew", 42, LocalDateTime.of(2020, 5, 1, 8, 0), 2_000, ROWS);
    byte[] export = chat.export(style, 0, chat.size()).getBytes(UTF_8);
    return Files.write(folder.resolve(fileName(style)), export);
  }
}
