package dev.homelake.whatsapp.body;

import static dev.homelake.whatsapp.body.Classified.LRM;
import static dev.homelake.whatsapp.body.Classified.android;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.MessageKind;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AndroidBodyTest {

  static Stream<String> attachedPhrases() {
    return PhraseFile.read("attached.txt").stream();
  }

  static Stream<String> placeholderPhrases() {
    return PhraseFile.read("placeholders.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("attachedPhrases")
  void findsTheAttachmentInEachLanguage(String phrase) {
    for (String spelling : spellings(phrase)) {
      Classified found = android("IMG-20240312-WA0001.jpg (" + spelling + ")\nLook (at) this");
      assertThat(found.kind()).as(spelling).isEqualTo(MessageKind.MEDIA);
      assertThat(found.attachment()).isEqualTo("IMG-20240312-WA0001.jpg");
      assertThat(found.marker()).isEqualTo("IMG-20240312-WA0001.jpg (" + spelling + ")");
    }
  }

  @ParameterizedTest
  @MethodSource("placeholderPhrases")
  void findsThePlaceholderInEachLanguage(String phrase) {
    for (String spelling : spellings(phrase)) {
      Classified found = android("<" + spelling + ">\nLook at this");
      assertThat(found.kind()).as(spelling).isEqualTo(MessageKind.MEDIA);
      assertThat(found.attachment()).isNull();
      assertThat(found.marker()).isEqualTo("<" + spelling + ">");
      assertThat(android("<" + spelling + "> indeed").kind()).isEqualTo(MessageKind.MESSAGE);
      assertThat(android(spelling).kind()).isEqualTo(MessageKind.MESSAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMG-20240312-WA0001.jpg",
        "AUD-20190101-WA0000.",
        "4f2681a0b1c2d3e4.jpg",
        "Zoë's plan (final) [v2].docx",
        "Отчёт за март.pdf",
        "Anna Smith.vcf",
        "PTT-20190101-WA0000"
      })
  void takesEveryKindOfFileName(String name) {
    assertThat(android(name + " (file attached)").attachment()).isEqualTo(name);
    assertThat(android(LRM + name + " (file attached)").attachment()).isEqualTo(name);
    assertThat(android(LRM + name + " (file attached)").marker()).startsWith(name);
  }

  @Test
  void keepsTheCaptionAndTheRepeatedNameOutOfTheMarker() {
    Classified found = android("Plan.pdf (file attached)\nPlan.pdf");
    assertThat(found.marker()).isEqualTo("Plan.pdf (file attached)");
    assertThat(found.attachment()).isEqualTo("Plan.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see the letter (file attached)",
        "(file attached)",
        "file attached",
        "Look\nIMG-20240312-WA0001.jpg (file attached)",
        "IMG-20240312-WA0001.jpg (file attached) here",
        "IMG-20240312-WA0001.jpg (what is this)",
        "Media omitted",
        "it says <Media omitted>",
        "<Media omitted",
        "<what do you mean>",
        "a <b> c",
        "<3",
        "<>",
        ">",
        ")",
        "null",
        " ",
        ""
      })
  void leavesWhatPeopleWriteAlone(String body) {
    Classified found = android(body);
    assertThat(found.kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(found.marker()).isNull();
    assertThat(found.attachment()).isNull();
    assertThat(found.beforeEdit()).isEqualTo(body);
  }

  @Test
  void ignoresMarksCaseAndAFinalDotInPlaceholders() {
    assertThat(android(LRM + "<" + LRM + "MEDIA OMITTED." + LRM + ">" + LRM).kind())
        .isEqualTo(MessageKind.MEDIA);
    assertThat(android("<View once voice message omitted>").kind()).isEqualTo(MessageKind.MEDIA);
    assertThat(android("<Video note omitted>").kind()).isEqualTo(MessageKind.MEDIA);
  }

  @Test
  void guessesByShapeOnlyWhereNoPhraseIsKnown() {
    assertThat(unknown("<Kaboom yim zam>\ncaption").marker()).isEqualTo("<Kaboom yim zam>");
    assertThat(unknown("<Ωωωωω>").kind()).isEqualTo(MessageKind.MEDIA);
    assertThat(unknown("<html>").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(unknown("<a b>").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(unknown("<" + "long ".repeat(13) + ">").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(unknown("<b>bold text</b>").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(unknown("IMG-20240312-WA0001.jpg (kaboom)").attachment())
        .isEqualTo("IMG-20240312-WA0001.jpg");
    assertThat(unknown("holiday.jpg (my favourite)").kind()).isEqualTo(MessageKind.MESSAGE);
    assertThat(android("<Kaboom yim zam>").kind()).isEqualTo(MessageKind.MESSAGE);
  }

  @Test
  void callsTextWithoutASenderSystemWhateverItSays() {
    for (Style style : Style.values()) {
      for (String body : new String[] {"<Media omitted>", "Anna left", "", LRM}) {
        Classified found =
            Classified.of(style, Vocabulary.KNOWN, RowLead.PLAIN, Speaker.NONE, body);
        assertThat(found.kind()).isEqualTo(MessageKind.SYSTEM);
        assertThat(found.marker()).isNull();
      }
    }
  }

  @Test
  void readsLegacyFilesOfBothPlatforms() {
    String old = "2015-08-04-PHOTO-00004762.jpg <" + LRM + "attached>";
    for (String body : new String[] {old, "IMG-20140312-WA0001.jpg (file attached)"}) {
      Classified found =
          Classified.of(Style.LEGACY, Vocabulary.KNOWN, RowLead.PLAIN, Speaker.NAMED, body);
      assertThat(found.marker()).isEqualTo(body);
      assertThat(found.attachment()).endsWith(".jpg");
    }
  }

  @Test
  void seesPollsAndPlacesAsMessages() {
    assertThat(android("POLL:\nWhere?\nOPTION: Rome (2 votes)\nOPTION: Oslo (1 vote)").kind())
        .isEqualTo(MessageKind.MESSAGE);
    assertThat(android("location: https://maps.google.com/?q=1.5,2.5").kind())
        .isEqualTo(MessageKind.MESSAGE);
  }

  static String[] spellings(String phrase) {
    return new String[] {
      phrase,
      phrase.toLowerCase(Locale.ROOT),
      phrase.toUpperCase(Locale.ROOT),
      Normalizer.normalize(phrase, Normalizer.Form.NFD)
    };
  }

  private static Classified unknown(String body) {
    return Classified.of(Style.ANDROID, Vocabulary.UNKNOWN, RowLead.PLAIN, Speaker.NAMED, body);
  }
}
