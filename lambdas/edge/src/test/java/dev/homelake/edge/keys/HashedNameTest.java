package dev.homelake.edge.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashedNameTest {

  private static final String HASH = "0123456789abcdef0123456789abcdef";

  @Test
  void putsTheHashInFrontOfTheExtension() {
    assertThat(HashedName.of("WhatsApp Chat with Zoë", HASH, "txt"))
        .isEqualTo("WhatsApp Chat with Zoë--0123456789abcdef.txt");
  }

  @Test
  void givesTheNameBack() {
    assertThat(HashedName.original(HashedName.of("IMG-1", HASH, "jpg"))).isEqualTo("IMG-1.jpg");
    assertThat(HashedName.original("IMG-1.jpg")).isEqualTo("IMG-1.jpg");
    assertThat(HashedName.original("a--b.jpg")).isEqualTo("a--b.jpg");
  }

  @Test
  void cutsLongNamesSoThatAFileCanHaveThem() {
    String name = HashedName.of("🐈".repeat(100), HASH, "txt");

    assertThat(name.getBytes(UTF_8).length).isBetween(250, 255);
    assertThat(name).startsWith("🐈🐈").endsWith("🐈--0123456789abcdef.txt");
  }
}
