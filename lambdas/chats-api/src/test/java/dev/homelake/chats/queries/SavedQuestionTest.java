package dev.homelake.chats.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SavedQuestionTest {

  @Test
  void takesNoVersionThatCouldBeMoreThanAComment() {
    for (String version : List.of("x\nSELECT 1", "a b", "?", "*/", "", "a".repeat(101), "ä")) {
      assertThatThrownBy(
              () -> SavedQuestion.newest(Optional.empty(), Optional.of(version), Duration.ZERO))
          .as(version)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void saysNothingOfNames() {
    assertThat(SavedQuestion.newest(Optional.of("Zoë"), Optional.of("v1"), Duration.ZERO))
        .asString()
        .contains("v1")
        .doesNotContain("Zoë");
  }
}
