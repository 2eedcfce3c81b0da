package dev.homelake.edge.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePathTest {

  @ParameterizedTest
  @CsvSource({
    "Flat Cats 🐈, Flat Cats 🐈",
    "AC/DC fans, AC_DC fans",
    "..\\..\\x, _._.._x",
    ".., _.",
    ".hidden, _hidden",
    "'', _",
    "' a ', _a",
    "a:b, a:b"
  })
  void makesAnyTextOnePart(String text, String part) {
    assertThat(FilePath.part(text, 255)).isEqualTo(part);
  }

  @Property
  void isAlwaysAUsablePart(@ForAll String text) {
    String part = FilePath.part(text, 40);

    assertThat(FilePath.isUsable(part)).isTrue();
    assertThat(part).doesNotContain("/", "\\").doesNotStartWith(".");
    assertThat(part.getBytes(UTF_8).length).isLessThanOrEqualTo(40);
    assertThat(new String(part.getBytes(UTF_8), UTF_8)).isEqualTo(part);
  }

  @ParameterizedTest
  @CsvSource({"Zoe\u0308, Zoë", "🐈🐈🐈, 🐈🐈"})
  void composesAndCutsBetweenCharacters(String text, String part) {
    assertThat(FilePath.part(text, 9)).isEqualTo(part);
  }
}
