package dev.homelake.whatsapp.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the phrase files in the shape that their readers expect. */
class PhraseFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attached.txt", "placeholders.txt", "tag-keywords.txt", "omitted.txt", "edited.txt",
        "deleted.txt", "deleted-by.txt", "live-location.txt", "notices.txt", "system-verbs.txt",
        "system-openings.txt"
      })
  void holdsCleanPhrases(String file) {
    assertThat(PhraseFile.read(file))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            phrase -> {
              assertThat(phrase).doesNotContain("{", "}", "|", "<", ">", "\u200E", "\u200F");
              assertThat(phrase).isEqualTo(phrase.strip()).doesNotEndWith(",");
              assertThat(phrase.getBytes(UTF_8).length).isLessThan(160);
            });
  }
}
