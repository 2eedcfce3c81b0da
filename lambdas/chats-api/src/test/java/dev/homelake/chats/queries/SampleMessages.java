package dev.homelake.chats.queries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invented messages for tests. */
public final class SampleMessages {

  /** A day. */
  public static final LocalDate MONDAY = LocalDate.parse("2024-03-11");

  /** The day after. */
  public static final LocalDate TUESDAY = LocalDate.parse("2024-03-12");

  private SampleMessages() {}

  /** A message by Ana. */
  public static MessageRow message(LocalDate date, String chat, int position, String text) {
    return row(date, chat, position, Optional.of("Ana"), text);
  }

  /** A message. */
  public static MessageRow row(
      LocalDate date, String chat, int position, Optional<String> sender, String text) {
    return new MessageRow(
        date + "/" + chat + "/" + position,
        date,
        "21:05:%02d".formatted(position % 60),
        sender,
        text,
        chat,
        sender.isPresent() ? "message" : "system",
        Optional.empty(),
        text.split("\\s+").length,
        position,
        "year=2024/month=03/" + chat + ".txt",
        position + 1);
  }

  /** A message with everything that a message can have. */
  public static MessageRow full() {
    return new MessageRow(
        "56mc3qrnfujtvgyxevsp",
        TUESDAY,
        "00:00:00",
        Optional.of("Zoë “Z” O'Neil 🎉"),
        "It's 100% \"sure\"; DROP TABLE--\n\\ and ? and 日本語 🏔️\t\u200f",
        "Bob's + Zoë's; 🎉",
        "media",
        Optional.of("IMG-20240312-WA0001.jpg"),
        9,
        3,
        "year=2024/month=03/Bob's.txt",
        4711);
  }

  /** Days in rising order, each with {@code each} messages of two chats. */
  public static List<MessageRow> days(int days, int each) {
    List<MessageRow> rows = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (String chat : List.of("Hikers", "Zoë")) {
        for (int position = 0; position < each; position++) {
          rows.add(message(MONDAY.plusDays(day), chat, position, "hello " + position));
        }
      }
    }
    return rows;
  }
}
