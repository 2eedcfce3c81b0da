package dev.homelake.local.ask;

import static dev.homelake.local.ask.QuestionTable.said;
import static dev.homelake.local.ask.QuestionTable.year;
import static dev.homelake.local.ask.Speech.text;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.chats.queries.MessageRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearInReviewTest {

  @TempDir Path folder;

  /** Counted in Java, or read in the sample chats by hand. */
  @Test
  void tellsTheYearOfTheSamples() throws Exception {
    List<MessageRow> all = SampleRows.all();
    List<MessageRow> people =
        Speech.people(all).stream().filter(row -> row.date().getYear() == 2023).toList();
    Map<String, String> facts = facts(new QuestionTable(folder.resolve("silver"), all), year(2023));

    assertThat(facts)
        .containsEntry(
            "messages",
            "%d: from %d people in %d chats, on %d days"
                .formatted(
                    people.size(),
                    Speech.distinct(people, Speech::sender),
                    Speech.distinct(people, MessageRow::chat),
                    Speech.distinct(people, MessageRow::date)))
        .containsEntry("words", Speech.words(people) + ": about 2 pages of a book")
        .containsEntry("months", months(people) + ": messages from January to December")
        .containsEntry("busiest_day", "2023-05-21: 13 messages")
        .containsEntry("top_chat", "Flat Cats 🐈: 34 messages")
        .containsEntry("top_sender", "Ali: 13 messages, 12 % of all")
        .containsEntry("longest_message", "23 words: by João in Família Sertão 🌵, on 2023-01-01")
        .containsEntry(
            "longest_silence", "203 days: in Sunday Hikers 🥾, until Priya wrote on 2023-12-31")
        .containsEntry("first_words", "FELIZ ANO NOVO: Vó Nenê in Família Sertão 🌵, on 2023-01-01")
        .doesNotContainKey("longest_streak");
    assertThat(facts.keySet()).startsWith("messages", "words", "months").endsWith("first_words");
  }

  private static String months(List<MessageRow> people) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(
            month -> text(people.stream().filter(r -> r.date().getMonthValue() == month).count()))
        .collect(joining(" "));
  }

  @Test
  void tellsAStoryThatCanBeCheckedByHand() throws Exception {
    List<MessageRow> rows = new ArrayList<>();
    rows.add(said("Hikers", "2024-03-01 00:10", null, "system", "Messages are encrypted"));
    rows.add(said("2024-03-01 00:11", "Zoë", "still up?"));
    rows.add(said("2024-03-01 00:13", "Ana", "no 😴"));
    rows.add(said("2024-03-02 09:00", "Ana", "breakfast 🥐🥐"));
    rows.add(said("2024-03-02 09:01", "Zoë", "where are the rolls"));
    rows.add(said("2024-03-02 09:03", "Ana", "here"));
    rows.add(said("2024-03-02 09:08", "Zoë", "now"));
    rows.add(said("2024-03-02 09:11", "Ana", "eat"));
    rows.add(said("Hikers", "2024-03-12 09:00", "Zoë", "media", "<Media omitted>"));
    Map<String, String> facts =
        facts(new QuestionTable(folder.resolve("silver"), rows), year(2024));

    assertThat(facts)
        .containsEntry("messages", "8: from 2 people, on 3 days")
        .containsEntry("words", "13: 1.9 in a message")
        .containsEntry("months", "0 0 8 0 0 0 0 0 0 0 0 0: messages from January to December")
        .containsEntry("busiest_day", "2024-03-02: 5 messages")
        .containsEntry("favourite_weekday", "Saturday: 5 messages")
        .containsEntry("favourite_hour", "9:00: 6 messages until 9:59")
        .containsEntry("top_sender", "Ana: 4 messages, 50 % of all")
        .containsEntry("icebreaker", "Zoë: began 2 of 3 conversations")
        .containsEntry("quickest", "Ana: half of the time within 2 minutes")
        .containsEntry("night_owl", "Ana: 1 message between midnight and 5:00")
        .containsEntry("favourite_emoji", "🥐: 2 times, of 3 emoji")
        .containsEntry("photographer", "Zoë: 1 of 1 photos, videos and documents")
        .containsEntry("longest_message", "4 words: by Zoë in Hikers, on 2024-03-02")
        .containsEntry("longest_streak", "2 days in a row: in Hikers, 2024-03-01 to 2024-03-02")
        .containsEntry("longest_silence", "10 days: in Hikers, until Zoë wrote on 2024-03-12")
        .containsEntry("first_words", "still up?: Zoë in Hikers, on 2024-03-01")
        .doesNotContainKey("top_chat");
  }

  @Test
  void tellsWhatOneMessageTells() throws Exception {
    QuestionTable table =
        new QuestionTable(
            folder.resolve("silver"), List.of(said("2024-03-01 12:00", "Ana", "hi\nyou")));

    assertThat(facts(table, year(2024)))
        .containsEntry("messages", "1: from 1 person, on 1 day")
        .containsEntry("busiest_day", "2024-03-01: 1 message")
        .containsEntry("first_words", "hi you: Ana in Hikers, on 2024-03-01")
        .doesNotContainKeys("quickest", "night_owl", "favourite_emoji", "longest_silence");
    assertThat(facts(table, year(2023))).isEmpty();
  }

  @Test
  void knowsTheWeekdaysOfLongAgoAndLeavesEmptyMessagesOut() throws Exception {
    QuestionTable table =
        new QuestionTable(
            folder.resolve("silver"),
            List.of(said("1445-01-07 12:00", "Ana", ""), said("1445-01-07 12:01", "Ana", "hi")));

    assertThat(facts(table, year(1445)))
        .containsEntry("favourite_weekday", "Tuesday: 2 messages")
        .containsEntry("first_words", "hi: Ana in Hikers, on 1445-01-07");
  }

  private static Map<String, String> facts(QuestionTable table, Asked asked) throws Exception {
    Map<String, String> facts = new LinkedHashMap<>();
    for (List<String> row : table.ask("year-in-review", asked, "fact", "value", "detail")) {
      facts.put(row.get(0), row.get(1) + ": " + row.get(2));
    }
    return facts;
  }
}
