package dev.homelake.local.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonOutputTest {

  @Test
  void escapesQuotesAndControls() throws IOException {
    assertThat(bothWays("a\"b\\c\nd\re\tf\u0000g\u001fh\u007fi"))
        .isEqualTo("\"a\\\"b\\\\c\\nd\\re\\tf\\u0000g\\u001fh\\u007fi\"");
  }

  @Test
  void escapesEverythingThatSomeReaderTakesForALineEnd() throws IOException {
    assertThat(bothWays("a\u0085b\u2028c\u2029d\u000be\u000cf"))
        .isEqualTo("\"a\\u0085b\\u2028c\\u2029d\\u000be\\u000cf\"");
  }

  @Test
  void keepsNeighboursOfTheEscapedCharacters() throws IOException {
    String text = "\u00A0\u00BF\u2027\u202A\u202F\u2068\u2000\uFEFF’…é";
    assertThat(bothWays(text)).isEqualTo("\"" + text + "\"");
  }

  @Test
  void keepsEmojiAsTheyAre() throws IOException {
    assertThat(bothWays("👨‍👩‍👧‍👦🇩🇪")).isEqualTo("\"👨‍👩‍👧‍👦🇩🇪\"");
  }

  @Test
  void escapesHalfASurrogatePair() throws IOException {
    assertThat(fromText("a\uD83Db\uDE00")).isEqualTo("\"a\\ud83db\\ude00\"");
  }

  @Test
  void writesTextLongerThanItsBuffer() throws IOException {
    String text = "é\n".repeat(100_000);
    assertThat(bothWays(text)).isEqualTo("\"" + "é\\n".repeat(100_000) + "\"");
    String plain = "x".repeat(200_000);
    assertThat(bothWays(plain)).isEqualTo("\"" + plain + "\"");
  }

  @Test
  void padsNumbers() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonOutput json = new JsonOutput(bytes);
    json.padded(7, 2);
    json.padded(42, 2);
    json.padded(0, 4);
    json.flush();
    assertThat(bytes.toString(UTF_8)).isEqualTo("07420000");
  }

  @Property(tries = 500)
  void writesTheSameFromTextAndFromBytes(@ForAll String text) throws IOException {
    String whole = new String(text.getBytes(UTF_8), UTF_8);
    assertThat(fromBytes(whole)).isEqualTo(fromText(whole));
  }

  private static String bothWays(String text) throws IOException {
    String written = fromBytes(text);
    assertThat(fromText(text)).isEqualTo(written);
    return written;
  }

  private static String fromBytes(String text) throws IOException {
    byte[] utf8 = ("<" + text + ">").getBytes(UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonOutput json = new JsonOutput(bytes);
    json.string(utf8, 1, utf8.length - 1);
    json.flush();
    return bytes.toString(UTF_8);
  }

  private static String fromText(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonOutput json = new JsonOutput(bytes);
    json.string(text);
    json.flush();
    return bytes.toString(UTF_8);
  }
}
