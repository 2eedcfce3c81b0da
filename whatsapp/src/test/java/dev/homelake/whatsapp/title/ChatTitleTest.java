package dev.homelake.whatsapp.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTitleTest {

  static Stream<String> phrasesBefore() {
    return TitlePhrases.BEFORE.stream();
  }

  static Stream<String> phrasesBehind() {
    return TitlePhrases.BEHIND.stream();
  }

  @ParameterizedTest
  @MethodSource("phrasesBefore")
  void readsTheTitleBehindThePhraseOfEachLanguage(String phrase) {
    assertThat(ChatTitle.fromFileName(phrase + "Zoë & Co.txt")).contains("Zoë & Co");
    assertThat(ChatTitle.fromFileName(decomposed(phrase + "Zoë & Co.zip"))).contains("Zoë & Co");
    assertThat(ChatTitle.fromFileName((phrase + "Zoë & Co.txt").replace(' ', '_')))
        .contains("Zoë & Co");
  }

  @ParameterizedTest
  @MethodSource("phrasesBehind")
  void readsTheTitleBeforeThePhraseOfEachLanguage(String phrase) {
    assertThat(ChatTitle.fromFileName("Zoë & Co" + phrase + ".txt")).contains("Zoë & Co");
    assertThat(ChatTitle.fromFileName(decomposed("Zoë" + phrase + " (2).txt"))).contains("Zoë");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WhatsApp Chat with Anna.txt | Anna",
        "WhatsApp Chat - Anna.zip | Anna",
        "WhatsApp Chat with Anna (1).txt | Anna",
        "WhatsApp Chat with Anna (12).txt | Anna",
        "WhatsApp Chat with Anna-1.txt | Anna-1",
        "WhatsApp Chat with Anna-1 (2).txt | Anna-1",
        "Anna ile WhatsApp Sohbeti-1.txt | Anna",
        "WhatsApp Chat with Anna.txt.zip | Anna",
        "WhatsApp Chat with Anna (1).txt (2).zip | Anna",
        "WhatsApp Chat with Trip (2024).txt | Trip (2024)",
        "WhatsApp Chat with Trip (2024) (1).txt | Trip (2024)",
        "WhatsApp Chat with Covid-19.txt | Covid-19",
        "WhatsApp Chat with Anna--0123456789abcdef.txt | Anna",
        "WhatsApp Chat with Anna (1)--0123456789abcdef0123.txt | Anna",
        "WhatsApp Chat with Anna--beef.txt | Anna--beef",
        "WhatsApp_Chat_with_Anna_Smith.txt | Anna Smith",
        "WhatsApp Chat with snake_case.txt | snake_case",
        "WhatsApp Chat with WhatsApp Chat with Anna.txt | Anna",
        "bronze/year=2024/WhatsApp Chat with Anna.txt | Anna",
        "WhatsApp Chat with v1.2.txt | v1.2",
        "WHATSAPP CHAT WITH Anna.TXT | Anna",
        "Чат WhatsApp с контактом Анна.txt | Анна",
        "Чат WhatsApp с\u00A0контактом Анна.txt | Анна",
        "WhatsApp Chat with 😀.txt | 😀"
      })
  void readsTitles(String name, String title) {
    assertThat(ChatTitle.fromFileName(name)).contains(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"_chat.txt", "_chat (1).txt", "notes.txt", "", "WhatsApp Chat with .txt", ".zip"})
  void findsNoneElsewhere(String name) {
    assertThat(ChatTitle.fromFileName(name)).isEmpty();
  }

  @Test
  void knowsNumbersThatMayMarkCopies() {
    assertThat(ChatTitle.ifCopy("a/WhatsApp Chat with Team-1.txt")).contains("Team");
    assertThat(ChatTitle.ifCopy("WhatsApp Chat with Covid-19.txt")).isEmpty();
    assertThat(ChatTitle.ifCopy("WhatsApp Chat with Team (1).txt")).isEmpty();
    assertThat(ChatTitle.ifCopy("notes-1.txt")).isEmpty();
    assertThat(ChatTitle.copyMark("WhatsApp Chat with Team (1)--0123456789abcdef.txt"))
        .isEqualTo("(1)");
    assertThat(ChatTitle.copyMark("WhatsApp Chat with Team-2.txt")).isEqualTo("-2");
    assertThat(ChatTitle.copyMark("WhatsApp Chat with Team.txt")).isEmpty();
  }

  @Test
  void findsTheNameThatTells() {
    String copy = "WhatsApp Chat with Team-1.zip";
    String entry = "WhatsApp Chat with Team.txt";
    assertThat(ChatTitle.tellingName(List.of(copy, entry))).contains(entry);
    assertThat(ChatTitle.tellingName(List.of(copy, "_chat.txt"))).contains(copy);
    assertThat(ChatTitle.tellingName(List.of("x.zip", entry))).contains(entry);
    assertThat(ChatTitle.tellingName(List.of("x.zip", "_chat.txt"))).isEmpty();
  }

  private static String decomposed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD);
  }
}
