package dev.homelake.whatsapp.body;

import static dev.homelake.whatsapp.body.Classified.LRM;
import static dev.homelake.whatsapp.body.Classified.android;
import static dev.homelake.whatsapp.body.Classified.ios;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.MessageKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeletedAndEditedTest {

  static Stream<String> deletedPhrases() {
    return PhraseFile.read("deleted.txt").stream();
  }

  static Stream<String> deletedByPhrases() {
    return PhraseFile.read("deleted-by.txt").stream();
  }

  static Stream<String> editedPhrases() {
    return PhraseFile.read("edited.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("deletedPhrases")
  void knowsDeletedMessagesInEachLanguage(String phrase) {
    for (String spelling : AndroidBodyTest.spellings(phrase)) {
      assertThat(android(spelling).kind()).as(spelling).isEqualTo(MessageKind.DELETED);
      assertThat(ios(LRM + spelling + ".").kind()).isEqualTo(MessageKind.DELETED);
      assertThat(ios(spelling + "。").kind()).isEqualTo(MessageKind.DELETED);
      assertThat(android(spelling + "\nwhy?").kind()).isEqualTo(MessageKind.MESSAGE);
      assertThat(android("Hm, " + spelling).kind()).isEqualTo(MessageKind.MESSAGE);
    }
  }

  @ParameterizedTest
  @MethodSource("deletedByPhrases")
  void knowsWhatAnAdminDeleted(String phrase) {
    assertThat(android(phrase + " Anna: the Great").kind()).isEqualTo(MessageKind.DELETED);
    assertThat(ios(LRM + phrase + " Anna.").kind()).isEqualTo(MessageKind.DELETED);
    assertThat(android(phrase + " Anna\nreally?").kind()).isEqualTo(MessageKind.MESSAGE);
  }

  @ParameterizedTest
  @MethodSource("editedPhrases")
  void findsTheEditMarkerInEachLanguage(String phrase) {
    for (String suffix :
        new String[] {
          " <" + phrase + ">", " " + LRM + "<" + phrase + ".>", LRM + "<" + phrase + ">"
        }) {
      Classified found = android("see you <3\nat six" + suffix);
      assertThat(found.kind()).isEqualTo(MessageKind.MESSAGE);
      assertThat(found.beforeEdit()).as(suffix).isEqualTo("see you <3\nat six");
    }
  }

  @Test
  void takesUnknownWordsAsAnEditOnlyBesideAMark() {
    assertThat(ios("hello " + LRM + "<kaboom yim zam>").beforeEdit()).isEqualTo("hello");
    assertThat(ios("hello <kaboom yim zam>").beforeEdit()).isEqualTo("hello <kaboom yim zam>");
    assertThat(ios("hello " + LRM + "<kaboom: a b.jpg>").attachment()).isEqualTo("a b.jpg");
  }

  @Test
  void findsMediaInFrontOfAnEditMarker() {
    Classified found =
        android("IMG-20240312-WA0001.jpg (file attached)\nsix <This message was edited>");
    assertThat(found.kind()).isEqualTo(MessageKind.MEDIA);
    assertThat(found.beforeEdit()).endsWith("six");
    assertThat(android("<Media omitted> <This message was edited>").marker())
        .isEqualTo("<Media omitted>");
  }

  @Test
  void saysThereIsNoEditMarkerInTheMiddle() {
    String body = "<This message was edited> it says";
    assertThat(android(body).beforeEdit()).isEqualTo(body);
  }
}
