package dev.homelake.whatsapp.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordCountTest {

  @Test
  void countsRunsBetweenBlanks() {
    assertThat(count("")).isZero();
    assertThat(count("  \n\t ")).isZero();
    assertThat(count("one")).isEqualTo(1);
    assertThat(count(" one  two\nthree ")).isEqualTo(3);
    assertThat(count("👍 ok—fine")).isEqualTo(2);
  }

  @Test
  void knowsEveryUnicodeBlank() {
    String blanks =
        "\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
            + "\u2028\u2029\u202f\u205f\u3000";
    for (int i = 0; i < blanks.length(); i++) {
      assertThat(count("a" + blanks.charAt(i) + "b"))
          .as("U+%04X", (int) blanks.charAt(i))
          .isEqualTo(2);
    }
  }

  @Property(tries = 300)
  void agreesWithAPlainCount(@ForAll String text) {
    String clean = new String(text.getBytes(UTF_8), UTF_8);
    long expected =
        clean
            .codePoints()
            .mapToObj(c -> isBlank(c) ? " " : "x")
            .collect(joining())
            .replaceAll(" +", " ")
            .trim()
            .chars()
            .filter(c -> c == ' ')
            .count();
    boolean any = clean.codePoints().anyMatch(c -> !isBlank(c));

    assertThat(count(clean)).isEqualTo((int) (any ? expected + 1 : 0));
  }

  private static boolean isBlank(int c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
  }

  private static int count(String text) {
    byte[] bytes = ("x" + text + "x").getBytes(UTF_8);
    return WordCount.of(bytes, 1, bytes.length - 1);
  }
}
