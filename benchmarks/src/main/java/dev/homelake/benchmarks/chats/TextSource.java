package dev.homelake.benchmarks.chats;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes what people write: one-word answers, sentences in several scripts, links, and messages of
 * several lines, some with an empty line or one that looks like a date.
 */
final class TextSource {

  private static final List<String> ANSWERS =
      List.of(
          "yes",
          "no",
          "Okay",
          "haha",
          "🙂",
          "👍🏼",
          "same here",
          "see you there",
          "why not?",
          "oh no",
          "ja klar",
          "sim!",
          "perfecto",
          "на связи",
          "わかった",
          "تمام",
          "ठीक है",
          "almost home",
          "💙💙");

  private static final List<String> ENGLISH =
      words(
          "train garden table Sunday again maybe never quickly bread little window story nobody"
              + " across Monday letter tonight bring towards paper sister coffee orange bicycle"
              + " twelve weather between picture listen market yellow river kitchen under clock"
              + " because before summer mountain remember together question tickets early late a"
              + " the and to I you is of it in on we are for with at so do if but not me my was");

  private static final List<List<String>> LANGUAGES =
      List.of(
          words("wirklich gestern schön Straße vielleicht ich und das nicht für übermorgen"),
          words("ainda coração hoje família não você que amanhã já também obrigada"),
          words("après déjà peut-être où ça très bientôt merci fête élève hôtel"),
          words("mañana corazón niño qué también después aquí así sí número"),
          words("встреча сегодня хорошо вечером да нет спасибо привет"),
          words("電車 今夜 楽しい 明日 ありがとう 友達"),
          words("오늘 내일 친구 고마워"),
          words("اليوم مرحبا الليلة شكرا صديق"),
          words("दोस्त आज कल धन्यवाद"));

  private static final List<String> ENDINGS =
      List.of(
          ".", ".", "!", "?", "", "", "", " 😄", " 🎈", " 🚲", " 👩‍👧‍👦", " 🇮🇸", " ✌🏾", "…");

  private final Random random;

  TextSource(Random random) {
    this.random = random;
  }

  String next() {
    int shape = random.nextInt(100);
    if (shape < 20) {
      return pick(ANSWERS);
    }
    if (shape < 23) {
      return "https://example.org/" + pick(ENGLISH) + "/" + Long.toHexString(random.nextLong());
    }
    return shape < 28 ? lines() : sentence(1, 12);
  }

  private String lines() {
    List<String> lines = new ArrayList<>();
    int count = 2 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      lines.add(sentence(2, 10));
    }
    if (random.nextInt(3) == 0) {
      lines.add(1, "");
    }
    if (random.nextInt(10) == 0) {
      lines.add("12/6/23 - or the day after: you choose");
    }
    return String.join("\n", lines);
  }

  private String sentence(int least, int most) {
    List<String> words = random.nextInt(4) == 0 ? pick(LANGUAGES) : ENGLISH;
    StringBuilder text = new StringBuilder();
    int count = least + random.nextInt(most - least + 1);
    for (int i = 0; i < count; i++) {
      // A colon in the text must not be taken for the one behind the sender.
      boolean colon = i > 0 && random.nextInt(200) == 0;
      text.append(i == 0 ? "" : colon ? ": " : " ").append(pick(words));
    }
    return text.append(pick(ENDINGS)).toString();
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
