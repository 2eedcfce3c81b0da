package dev.homelake.whatsapp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The JDK's decoder is the judge of what is well-formed. */
class Utf8Test {

  @Property(tries = 2000)
  void wellFormedUpToWhereTheDecoderGetsStuck(@ForAll("nearlyText") byte[] bytes) {
    int until = Utf8.wellFormedUntil(bytes, 0, bytes.length);
    assertThat(decodes(bytes, until)).isTrue();
    for (int length = 1; length <= 4 && until + length <= bytes.length; length++) {
      assertThat(decodes(bytes, until + length)).isFalse();
    }
  }

  /** But for surrogates, of which the JDK makes one sign, and Unicode's advice one a byte. */
  @Property(tries = 2000)
  void repairsAsTheDecoderDoes(@ForAll("nearlyText") byte[] bytes) throws IOException {
    Assume.that(!new String(bytes, StandardCharsets.ISO_8859_1).matches("(?s).*í[\u00a0-¿].*"));
    try (CleanUtf8Stream clean = new CleanUtf8Stream(new ByteArrayInputStream(bytes))) {
      String expected = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\0+$", "");
      assertThat(new String(clean.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(expected);
    }
  }

  @Example
  void everyCharacterIsWellFormed() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
        byte[] bytes = (Character.toString(codePoint) + "abc").getBytes(StandardCharsets.UTF_8);
        if (Utf8.wellFormedUntil(bytes, 0, bytes.length) != bytes.length) {
          throw new AssertionError("U+%X is taken for ill-formed".formatted(codePoint));
        }
      }
    }
  }

  private static boolean decodes(byte[] bytes, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Text of many scripts with a broken byte here and there. */
  @Provide
  Arbitrary<byte[]> nearlyText() {
    Arbitrary<byte[]> text =
        Arbitraries.of(
                "a", "chat 12:30", "é", "ف", "न", "€", "한", "\uD7FF", "\uFFFD", "👍🏽", "𐀀", "\0")
            .map(part -> part.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> broken =
        Arbitraries.of(0x80, 0xBF, 0xC0, 0xC1, 0xC3, 0xE0, 0xE2, 0xED, 0xA0, 0x9F, 0xF0, 0x90, 0xF4)
            .map(b -> new byte[] {b.byteValue()});
    return Arbitraries.frequencyOf(Tuple.of(4, text), Tuple.of(1, broken))
        .list()
        .ofMaxSize(24)
        .map(Utf8Test::joined);
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
