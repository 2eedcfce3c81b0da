package dev.homelake.whatsapp.body;

import static dev.homelake.whatsapp.body.Classified.LRM;
import static dev.homelake.whatsapp.body.Classified.ios;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.MessageKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IosBodyTest {

  private static final String PHOTO = "00000012-PHOTO-2024-03-12-10-00-00.jpg";
  private static final String RLM = "\u200F";

  static Stream<String> keywords() {
    return PhraseFile.read("tag-keywords.txt").stream();
  }

  static Stream<String> omittedPhrases() {
    return PhraseFile.read("omitted.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("keywords")
  void findsTheTagInEachLanguageMarkedOrNot(String keyword) {
    for (String mark : new String[] {LRM, RLM, ""}) {
      String[] tags = {
        "<" + keyword + ": " + PHOTO + ">",
        "<" + keyword + "\u00A0: " + PHOTO + ">",
        "<" + keyword + ":" + PHOTO + ">",
        "<" + keyword + "：" + PHOTO + ">",
        "<" + PHOTO + " " + keyword + ">",
        "<" + PHOTO + " " + LRM + keyword + ">"
      };
      for (String tag : tags) {
        Classified found = ios("Look! " + mark + tag);
        assertThat(found.kind()).as(tag).isEqualTo(MessageKind.MEDIA);
        assertThat(found.attachment()).isEqualTo(PHOTO);
        assertThat(found.marker()).isEqualTo(mark + tag);
      }
      String old = PHOTO + " <" + mark + keyword + ">";
      assertThat(ios(old).attachment()).isEqualTo(PHOTO);
      assertThat(ios(old).marker()).isEqualTo(old);
    }
  }

  @Test
  void takesAnyKeywordBesideAMark() {
    assertThat(ios(LRM + "<kaboom: a.jpg>").attachment()).isEqualTo("a.jpg");
    assertThat(ios("<" + LRM + "kaboom: a.jpg>").attachment()).isEqualTo("a.jpg");
    assertThat(ios("<kaboom: a.jpg>").kind()).isEqualTo(MessageKind.MESSAGE);
  }

  @Test
  void keepsColonsBracketsAndBlanksInsideTheName() {
    assertThat(ios(LRM + "<attached: a: b (1) [c].pdf>").attachment())
        .isEqualTo("a: b (1) [c].pdf");
    assertThat(ios(LRM + "<attached: a<b.pdf>").attachment()).isEqualTo("a<b.pdf");
    assertThat(ios(LRM + "<attached: Отчёт.pdf>").attachment()).isEqualTo("Отчёт.pdf");
  }

  @Test
  void findsTheTagBehindACaptionAndBeforeOne() {
    String tag = LRM + "<attached: " + PHOTO + ">";
    assertThat(ios("two\nlines " + tag).marker()).isEqualTo(tag);
    assertThat(ios("two\nlines\n" + tag).marker()).isEqualTo(tag);
    assertThat(ios("Plan.pdf • " + LRM + "2 pages " + tag).marker()).isEqualTo(tag);
    assertThat(ios(tag + "\na caption").marker()).isEqualTo(tag.substring(1));
    assertThat(ios("one\n" + tag + "\nthree").kind()).isEqualTo(MessageKind.MESSAGE);
  }

  @ParameterizedTest
  @MethodSource("omittedPhrases")
  void findsThePlaceholderInEachLanguage(String phrase) {
    for (String spelling : AndroidBodyTest.spellings(phrase)) {
      Classified whole = ios(LRM + spelling);
      assertThat(whole.kind()).as(spelling).isEqualTo(MessageKind.MEDIA);
      assertThat(whole.marker()).isEqualTo(spelling);
      assertThat(whole.attachment()).isNull();
      assertThat(ios(spelling).kind()).isEqualTo(MessageKind.MEDIA);
      Classified document = ios("Plan.pdf • " + LRM + "2 pages " + LRM + spelling);
      assertThat(document.marker()).isEqualTo(LRM + spelling);
      assertThat(ios(spelling + " lol").kind()).isEqualTo(MessageKind.MESSAGE);
      assertThat(ios("lol " + spelling).kind()).isEqualTo(MessageKind.MESSAGE);
      assertThat(Classified.android(spelling).kind()).isEqualTo(MessageKind.MESSAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boris created group \"Trip\"",
        "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.",
        "Your security code with Anna changed. Tap to learn more.",
        "image omitted lol",
        "Missed voice call, " + LRM + "Tap to call back",
        "Anna changed to +44 7700 900123"
      })
  void callsMarkedTextSystem(String text) {
    for (RowLead lead : RowLead.values()) {
      Classified found =
          Classified.of(Style.IOS, Vocabulary.KNOWN, lead, Speaker.NAMED, LRM + text);
      assertThat(found.kind()).isEqualTo(MessageKind.SYSTEM);
    }
  }

  @Test
  void knowsNoticesAndCallsWithoutTheirMark() {
    assertThat(ios("Messages and calls are end-to-end encrypted. No one").kind())
        .isEqualTo(MessageKind.SYSTEM);
    assertThat(ios("Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand").kind())
        .isEqualTo(MessageKind.SYSTEM);
    assertThat(ios("Voice call, " + LRM + "12 min").kind()).isEqualTo(MessageKind.SYSTEM);
    assertThat(ios("Call me, " + LRM + "+44 7700 900123").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(Classified.android("Messages and calls are end-to-end encrypted.").kind())
        .isEqualTo(MessageKind.MESSAGE);
  }

  @Test
  void seesPollsPlacesAndLiveLocationsAsMessages() {
    for (String body :
        new String[] {
          "POLL:\nWhere to?\n" + LRM + "OPTION: Rome (" + LRM + "2 votes)",
          "UMFRAGE:\nWohin?\n" + LRM + "OPTION: Rom (2 Stimmen)\n" + LRM + "OPTION: Oslo (0)",
          "ОПРОС:\nКуда?\n" + LRM + "ВАРИАНТ: Рим (2 голоса)",
          "投票：\n去哪里？\n选项：罗马（2 票）",
          "Location: https://maps.google.com/?q=41.9,12.5",
          "Standort: https://maps.google.com/?q=41.9,12.5",
          "Trattoria (Rome): https://foursquare.com/v/1234",
          "Live location shared",
          ""
        }) {
      assertThat(ios(LRM + body).kind()).as(body).isEqualTo(MessageKind.MESSAGE);
    }
    assertThat(ios(LRM + "NOTICE:\nno votes here").kind()).isEqualTo(MessageKind.SYSTEM);
  }

  @Test
  void guessesMediaOnlyInUnknownLanguagesOnMarkedShortLines() {
    assertThat(unknown(RowLead.MARKED, LRM + "kuva kaboom").marker()).isEqualTo("kuva kaboom");
    assertThat(unknown(RowLead.PLAIN, LRM + "kuva kaboom").kind()).isEqualTo(MessageKind.SYSTEM);
    assertThat(unknown(RowLead.MARKED, "kuva kaboom").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(unknown(RowLead.MARKED, LRM + "two\nlines").kind()).isEqualTo(MessageKind.SYSTEM);
    assertThat(unknown(RowLead.MARKED, LRM + "x".repeat(41)).kind()).isEqualTo(MessageKind.SYSTEM);
    assertThat(unknown(RowLead.MARKED, LRM + "x".repeat(40)).kind()).isEqualTo(MessageKind.MEDIA);
    assertThat(unknown(RowLead.MARKED, LRM + "Anna created group \"A\"").kind())
        .isEqualTo(MessageKind.SYSTEM);
    assertThat(unknown(RowLead.MARKED, LRM + "Kaboom, " + LRM + "zip zap").kind())
        .isEqualTo(MessageKind.SYSTEM);
  }

  @Test
  void leavesMentionsAndForeignQuotesToPeople() {
    assertThat(ios("\u2068@Anna\u2069 are you there?").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(ios("It’s “fine” – really…").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(ios("a <b> c: d>").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(ios("<https://example.org>").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(ios("null").kind()).isEqualTo(MessageKind.MESSAGE);
  }

  private static Classified unknown(RowLead lead, String body) {
    return Classified.of(Style.IOS, Vocabulary.UNKNOWN, lead, Speaker.NAMED, body);
  }
}
