package dev.homelake.benchmarks.chats;

import dev.homelake.benchmarks.chats.ChatRow.Kind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One chat: some people, a few years, most messages in bursts. About 6 % of the rows are media, 1.5
 * % the app's own, and 1 % stand there twice, to the second.
 */
public final class InventedChat {

  private static final List<String> PEOPLE =
      List.of(
          "Ana",
          "Björn K.",
          "Carlos Núñez",
          "Desta 🌻",
          "Ελένη",
          "Femke van Dijk",
          "Grandpa",
          "+49 30 901820",
          "Hana 花",
          "Ingrid-Marie Sæther",
          "+1 (212) 555-0187",
          "Joaquim",
          "K",
          "Луиза",
          "Mateo (work)",
          "नीना");

  private static final List<String> LEFT_OUT = List.of("image", "video", "audio", "sticker", "GIF");

  private static final List<String> EVENTS =
      List.of(" left", " changed the group description", " changed this group's icon");

  private final String title;
  private final List<ChatRow> rows;

  private InventedChat(String title, List<ChatRow> rows) {
    this.title = title;
    this.rows = List.copyOf(rows);
  }

  /**
   * Invents a chat.
   *
   * @param seed the same seed gives the same chat
   * @param start not before this moment
   * @param days how long the chat goes on, about
   */
  public static InventedChat of(String title, long seed, LocalDateTime start, int days, int rows) {
    return new InventedChat(title, new Author(seed, start, days, rows).write());
  }

  /** What the chat is called. */
  public String title() {
    return title;
  }

  /** The number of rows. */
  public int size() {
    return rows.size();
  }

  /** The rows in the order of time. */
  List<ChatRow> rows() {
    return rows;
  }

  /** The rows from one number to another, exclusive, as a phone exports them. */
  public String export(ExportStyle style, int from, int to) {
    StringBuilder text = new StringBuilder((to - from) * 80);
    for (ChatRow row : rows.subList(from, to)) {
      style.print(row, title, text);
    }
    return text.toString();
  }

  private static final class Author {
    private final Random random;
    private final TextSource texts;
    private final List<String> members;
    private final int count;
    private final double pause;
    private LocalDateTime now;
    private String sender;

    Author(long seed, LocalDateTime start, int days, int count) {
      this.random = new Random(seed);
      this.texts = new TextSource(random);
      this.count = count;
      // Every seventh gap is a pause; the pauses carry the days.
      this.pause = days * 86_400.0 / (count / 7.0);
      this.now = start;
      List<String> people = new ArrayList<>(PEOPLE);
      Collections.shuffle(people, random);
      this.members = people.subList(0, 2 + random.nextInt(8));
      this.sender = members.get(0);
    }

    List<ChatRow> write() {
      List<ChatRow> rows = new ArrayList<>(count);
      while (rows.size() < count) {
        boolean again = !rows.isEmpty() && random.nextInt(100) == 0;
        rows.add(again ? rows.get(rows.size() - 1) : next());
      }
      return rows;
    }

    private ChatRow next() {
      boolean paused = random.nextInt(7) == 0;
      double gap = paused ? -Math.log(1 - random.nextDouble()) * pause : random.nextDouble() * 90;
      now = now.plusSeconds((long) gap);
      if (random.nextInt(5) < 3) {
        sender = texts.pick(members);
      }
      int kind = random.nextInt(1000);
      if (kind < 15) {
        return row(members.get(0) + texts.pick(EVENTS), Kind.SYSTEM);
      }
      if (kind < 20) {
        return row("", Kind.DELETED);
      }
      if (kind < 65) {
        return row(texts.pick(LEFT_OUT), Kind.OMITTED);
      }
      return kind < 80 ? row(fileName(), Kind.ATTACHED) : row(texts.next(), Kind.TEXT);
    }

    private ChatRow row(String text, Kind kind) {
      return new ChatRow(now, sender, text, kind);
    }

    private String fileName() {
      int number = random.nextInt(10_000);
      return "IMG-%d%02d%02d-WA%04d.jpg"
          .formatted(now.getYear(), now.getMonthValue(), now.getDayOfMonth(), number);
    }
  }
}
