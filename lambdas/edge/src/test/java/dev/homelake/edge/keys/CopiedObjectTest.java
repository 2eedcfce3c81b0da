package dev.homelake.edge.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiedObjectTest {

  private static final Instant FIRST = Instant.parse("2024-03-12T10:00:00Z");
  private static final Instant LATER = Instant.parse("2025-01-01T00:00:00Z");

  @Test
  void rememberWhenTheFirstOfAllCopiesWasUploaded() {
    Map<String, String> once =
        CopiedObject.metadata(Map.of("sent-at", "2024-03-12T09:00:00"), FIRST, "one");
    Map<String, String> twice = CopiedObject.metadata(once, LATER, "two");

    assertThat(CopiedObject.uploadedAt(twice, LATER.plusSeconds(9))).isEqualTo(FIRST);
    assertThat(CopiedObject.eTag(twice)).contains("two");
    assertThat(twice).containsEntry("sent-at", "2024-03-12T09:00:00");
    assertThat(CopiedObject.isTakenIn(twice)).isFalse();
    assertThat(CopiedObject.isTakenIn(CopiedObject.takenIn(twice))).isTrue();
  }

  @Test
  void believeNoTimeThatCannotBe() {
    assertThat(CopiedObject.uploadedAt(Map.of(), FIRST)).isEqualTo(FIRST);
    assertThat(CopiedObject.uploadedAt(Map.of("uploaded-at", "yesterday"), FIRST)).isEqualTo(FIRST);
    assertThat(CopiedObject.uploadedAt(Map.of("uploaded-at", LATER.toString()), FIRST))
        .isEqualTo(FIRST);
  }
}
