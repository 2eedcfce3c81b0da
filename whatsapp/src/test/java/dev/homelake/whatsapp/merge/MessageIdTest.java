package dev.homelake.whatsapp.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageIdTest {

  private final MessageId ids = new MessageId();

  @Test
  void hasTwentyCharactersThatNeedNoEscape() {
    assertThat(ids.of(1, 2, 0)).matches("[a-z2-7]{20}");
  }

  /** Ids are in people's tables: this value must never change. */
  @Test
  void staysAsItIs() {
    assertThat(ids.of(0x0123456789abcdefL, 0xfedcba9876543210L, 7))
        .isEqualTo("56mc3qrnfujtvgyxevsp");
  }

  @Test
  void differsWithEveryPart() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      seen.add(ids.of(i, 0, 0));
      seen.add(ids.of(0, i + 1, 0));
      seen.add(ids.of(0, 0, i + 1));
    }
    assertThat(seen).hasSize(3000);
  }
}
