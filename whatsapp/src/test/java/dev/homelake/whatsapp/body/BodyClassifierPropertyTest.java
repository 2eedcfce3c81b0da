package dev.homelake.whatsapp.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.ExportFormat.Style;
import dev.homelake.whatsapp.MessageKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BodyClassifierPropertyTest {

  @Provide
  Arbitrary<byte[]> tricky() {
    return Arbitraries.of(
            "<",
            ">",
            "(",
            ")",
            ": ",
            "\n",
            " ",
            ".",
            "。",
            "a",
            "é",
            "\u200E",
            "\u200F",
            "\u2068",
            "\u00A0",
            "\uFEFF",
            "attached",
            "file attached",
            "Media omitted",
            "image omitted",
            "This message was edited",
            "This message was deleted",
            "a.jpg",
            "，",
            "：",
            "（",
            "）",
            ", \u200E",
            "POLL:",
            "https://maps.google.com/?q=",
            "//",
            "IMG-20240312-WA0001.jpg")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts).getBytes(UTF_8));
  }

  @Property(tries = 4000)
  void keepsMarkersInsideTrickyBodies(
      @ForAll("tricky") byte[] body,
      @ForAll Style style,
      @ForAll Vocabulary vocabulary,
      @ForAll RowLead lead,
      @ForAll Speaker speaker) {
    check(body, 0, body.length, new BodyClassifier(style, vocabulary), lead, speaker);
  }

  @Property(tries = 2000)
  void failsOnNoBytesWhatever(
      @ForAll byte[] bytes,
      @ForAll int edge,
      @ForAll Style style,
      @ForAll Vocabulary vocabulary,
      @ForAll RowLead lead) {
    int from = bytes.length == 0 ? 0 : Math.floorMod(edge, bytes.length);
    check(bytes, from, bytes.length, new BodyClassifier(style, vocabulary), lead, Speaker.NAMED);
    check(bytes, 0, from, new BodyClassifier(style, vocabulary), lead, Speaker.NAMED);
    SystemText.isSystemText(bytes, from, bytes.length);
  }

  @Property(tries = 2000)
  void looksAtNothingOutsideTheBody(@ForAll("tricky") byte[] body, @ForAll Style style) {
    byte[] alone = body.clone();
    byte[] within = new byte[body.length + 40];
    byte[] noise = "\u200E<>()\u200E<attached: ".repeat(60).getBytes(UTF_8);
    System.arraycopy(noise, 0, within, 0, within.length);
    System.arraycopy(body, 0, within, 20, body.length);
    BodyClassifier one = new BodyClassifier(style, Vocabulary.UNKNOWN);
    BodyClassifier two = new BodyClassifier(style, Vocabulary.UNKNOWN);
    MessageKind first = one.classify(alone, 0, alone.length, RowLead.MARKED, Speaker.NAMED);
    MessageKind second = two.classify(within, 20, 20 + body.length, RowLead.MARKED, Speaker.NAMED);
    assertThat(second).isEqualTo(first);
    assertThat(two.editMarkerFrom()).isEqualTo(one.editMarkerFrom() + 20);
    assertThat(two.markerFrom()).isEqualTo(one.markerFrom() < 0 ? -1 : one.markerFrom() + 20);
  }

  private static void check(
      byte[] body, int from, int to, BodyClassifier classifier, RowLead lead, Speaker speaker) {
    MessageKind kind = classifier.classify(body, from, to, lead, speaker);
    MediaPhrases.isKnownMediaPhrase(body, from, to);
    assertThat(classifier.editMarkerFrom()).isBetween(from, to);
    if (kind == MessageKind.MEDIA) {
      int start = Marks.skip(body, from, to);
      assertThat(classifier.markerFrom()).isBetween(start, to);
      assertThat(classifier.markerTo()).isBetween(classifier.markerFrom() + 1, to);
      assertThat(classifier.markerTo()).isLessThanOrEqualTo(classifier.editMarkerFrom());
    } else {
      assertThat(classifier.markerFrom()).isEqualTo(-1);
      assertThat(classifier.markerTo()).isEqualTo(-1);
      assertThat(classifier.attachmentFrom()).isEqualTo(-1);
    }
    if (classifier.attachmentFrom() >= 0) {
      assertThat(classifier.attachmentFrom()).isGreaterThanOrEqualTo(classifier.markerFrom());
      assertThat(classifier.attachmentTo())
          .isBetween(classifier.attachmentFrom() + 1, classifier.markerTo());
    }
  }
}
