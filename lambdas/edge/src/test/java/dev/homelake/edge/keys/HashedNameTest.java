package dev.homelake.edge.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class HashedNameTest {

  private static final String HASH = "0123456789abcdef0123456789abcdef";

  @Test
  void putsTheHashInFrontOfTheExtension() {
    assertThat(HashedName.of("WhatsApp Chat with Zoë", HASH, "txt"))
        .isEqualTo("WhatsApp Chat with Zoë--0123456789abcdef.txt");
  }

  @Test
  void givesTheNameAndTheHashBack() {
    String name = HashedName.of("IMG-1", HASH, "jpg");

    assertThat(HashedName.original(name)).isEqualTo("IMG-1.jpg");
    assertThat(HashedName.hash(name)).contains("0123456789abcdef");
    assertThat(HashedName.hash("raw-photos/a--b/" + name)).contains("0123456789abcdef");
    assertThat(HashedName.hash("a--0123456789abcdef.d/b")).isEmpty();
  }

  /** The web app's test reads the same file. */
  @Test
  void readsNamesAsTheWebAppDoes() throws IOException {
    List<JsonNode> names;
    try (InputStream file = HashedNameTest.class.getResourceAsStream("hashed-names.json")) {
      names = JsonNode.parser().parse(file).asArray();
    }
    assertThat(names).hasSizeGreaterThan(10);
    for (JsonNode one : names) {
      String name = one.field("name").orElseThrow().text();
      Optional<String> hash = one.field("hash").filter(node -> !node.isNull()).map(JsonNode::text);
      assertThat(HashedName.hash(name)).as(name).isEqualTo(hash);
      assertThat(HashedName.original(name)).isEqualTo(one.field("original").orElseThrow().text());
    }
  }

  @Test
  void cutsLongNamesSoThatAFileCanHaveThem() {
    String name = HashedName.of("🐈".repeat(100), HASH, "txt");

    assertThat(name.getBytes(UTF_8).length).isBetween(250, 255);
    assertThat(name).startsWith("🐈🐈").endsWith("🐈--0123456789abcdef.txt");
  }
}
