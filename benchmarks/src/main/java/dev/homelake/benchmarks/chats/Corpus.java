package dev.homelake.benchmarks.chats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A folder of exports: several chats, of each several exports that overlap by half. Even chats come
 * from Android, odd ones from iOS.
 *
 * @param chats how many chats
 * @param exports how many exports of each chat
 * @param messages how many rows in each export
 * @param days how long a chat goes on, about
 */
public record Corpus(int chats, int exports, int messages, int days) {

  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 2, 1);

  /** What a corpus holds; {@code mergedRows} are left when every chat's exports are merged. */
  public record Contents(int files, long bytes, long rows, long mergedRows, int dates) {

    /** As one JSON object. */
    public String json() {
      return "{\"files\":%d,\"bytes\":%d,\"rows\":%d,\"merged_rows\":%d,\"dates\":%d}"
          .formatted(files, bytes, rows, mergedRows, dates);
    }
  }

  /**
   * The corpora by size: T is 14 KB, S about 25 MB, M 210 MB and L 1 GB.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static Corpus ofSize(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "T" -> new Corpus(3, 1, 60, 5);
      case "S" -> new Corpus(2, 4, 40_000, 1_350);
      case "M" -> new Corpus(17, 4, 40_000, 1_350);
      case "L" -> new Corpus(85, 4, 40_000, 1_350);
      default -> throw new IllegalArgumentException("no such size: " + name + " (T, S, M or L)");
    };
  }

  /** Writes the exports into a folder, which must exist, and says what they hold. */
  public Contents write(Path folder) throws IOException {
    long bytes = 0;
    long mergedRows = 0;
    Set<LocalDate> dates = new HashSet<>();
    for (int number = 0; number < chats; number++) {
      InventedChat chat = chat(number);
      chat.rows().forEach(row -> dates.add(row.sentAt().toLocalDate()));
      // Wherever a window ends, another one holds the minutes around its end.
      mergedRows += chat.size();
      bytes += writeExports(chat, style(number), folder);
    }
    long rows = (long) chats * exports * messages;
    return new Contents(chats * exports, bytes, rows, mergedRows, dates.size());
  }

  /** The style of a chat's exports, by the chat's number. */
  static ExportStyle style(int number) {
    return number % 2 == 0 ? ExportStyle.ANDROID : ExportStyle.IOS;
  }

  /** A chat by its number from 0. */
  InventedChat chat(int number) {
    // Half of the chats begin late, so that a few chats already cover seven years.
    LocalDate start = FIRST_DAY.plusDays(number % 2 * 1_350L + number % 50);
    String title = "Crew %04d".formatted(number);
    int rows = messages + (exports - 1) * step();
    return InventedChat.of(title, 31L * number + 7, start.atTime(7, 0), days, rows);
  }

  private int step() {
    return messages / 2;
  }

  private long writeExports(InventedChat chat, ExportStyle style, Path folder) throws IOException {
    long bytes = 0;
    for (int copy = 0; copy < exports; copy++) {
      int from = copy * step();
      byte[] text = chat.export(style, from, from + messages).getBytes(UTF_8);
      Files.write(folder.resolve(style.fileName(chat.title(), copy)), text);
      bytes += text.length;
    }
    return bytes;
  }
}
