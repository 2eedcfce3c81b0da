package dev.homelake.whatsapp.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaPhrasesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Media omitted>",
        "<Medien ausgeschlossen>\ncaption",
        "a.jpg (archivo adjunto)\ncaption",
        "\u200E<attached: a.jpg>",
        "caption\n\u200E<Anhang: a.jpg>",
        "\u200Eimage omitted",
        "Plan.pdf • \u200E2 Seiten \u200EDokument weggelassen"
      })
  void knowsThePhrase(String body) {
    assertThat(known(body)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<kaboom yim zam>",
        "IMG-20240312-WA0001.jpg (kaboom)",
        "\u200E<kaboom: a.jpg>",
        "\u200Ekaboom zam",
        "\u200EAnna left",
        "image omitted"
      })
  void doesNotTakeAShapeForAPhrase(String body) {
    assertThat(known(body)).isFalse();
  }

  private static boolean known(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return MediaPhrases.isKnownMediaPhrase(bytes, 0, bytes.length);
  }
}
