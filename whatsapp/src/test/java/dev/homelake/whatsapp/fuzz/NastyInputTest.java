package dev.homelake.whatsapp.fuzz;

import dev.homelake.whatsapp.golden.GoldenFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Receipts add up and nothing throws, whatever the bytes. */
class NastyInputTest {

  /** Pieces of headers, bodies and line ends that meet at every seam. */
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n",
          "\n",
          "\r\n",
          "\r",
          "\r\r\n",
          "\u2028",
          "\0",
          "\uFEFF",
          "\u200E",
          "\u200F",
          "\u202F",
          "\u00A0",
          " ",
          ":",
          ": ",
          " - ",
          "] ",
          "[",
          "<",
          ">",
          "(",
          ")",
          "\"",
          ",",
          "13/03/2024, 09:05 - Ada: ",
          "13/03/2024, 09:05 - Ada: hi\n",
          "3/13/24, 9:05 PM - Ada: x\n",
          "[13/03/2024, 09:05:11] Ada: ",
          "\u200E[13/03/2024, 09:05:11] Ada: \u200E",
          "[13.03.24, 09:05:11] Boris: x\r\n",
          "13/03/14 09:05:11: Ada: x\n",
          "01/02/2024, 09:05 - Boris left\n",
          "[09:05, 13/03/2024] Ada: x\n",
          "2024. 3. 13. 오후 9:05 - Ada: x\n",
          "١٣/٣/٢٠٢٤، ٩:٠٥ م - Ada: x\n",
          "13/03/2024, ",
          "13/03/2024",
          "09:05",
          "R6/3/5 ",
          "a.\u00A0m.",
          "AM",
          "上午",
          " h ",
          "min 05 s",
          "24/8/21 PM 1:28 - Ada: x\n",
          "12/11/10, 10:00 - Ada: Dr: x\n",
          "Dr: House: ",
          "~\u202FEva: ",
          "IMG-20240313-WA0001.jpg (file attached)",
          "<Media omitted>",
          "<attached: a.jpg>",
          "\u200E<attached: 00000012-PHOTO-2024-03-13-09-05-00.jpg>",
          "\u200Eimage omitted",
          "This message was deleted",
          "You deleted this message.",
          " <This message was edited>",
          "POLL:\nq\nOPTION: a (1 vote)\n",
          "location: https://maps.google.com/?q=1,2",
          "created group \"",
          "”",
          "（file attached）",
          "null",
          "😀",
          "é",
          "e\u0301",
          "\uD83D");

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void promisesHoldForAnyMixOfPieces(@ForAll("pieces") String text) throws IOException {
    ParserInvariants.check(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void promisesHoldForAnyMixOfPiecesInUtf16(@ForAll("pieces") String text) throws IOException {
    ParserInvariants.check(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    ParserInvariants.check(text.getBytes(StandardCharsets.UTF_16BE));
  }

  @Property(tries = 300)
  void promisesHoldForAnyBytes(@ForAll byte[] bytes) throws IOException {
    ParserInvariants.check(bytes);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void promisesHoldForDamagedExports(@ForAll("damaged") byte[] bytes) throws IOException {
    ParserInvariants.check(bytes);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(80).map(pieces -> String.join("", pieces));
  }

  /** Two golden exports, cut, glued, and with some bytes changed. */
  @Provide
  Arbitrary<byte[]> damaged() throws IOException {
    Arbitrary<byte[]> exports = Arbitraries.of(GoldenFiles.exports());
    return exports
        .tuple2()
        .flatMap(
            two ->
                Arbitraries.randoms()
                    .map(
                        random -> {
                          ByteArrayOutputStream damaged = new ByteArrayOutputStream();
                          damaged.writeBytes(
                              cut(two.get1(), random.nextInt(two.get1().length + 1), 0));
                          damaged.writeBytes(
                              cut(
                                  two.get2(),
                                  two.get2().length,
                                  random.nextInt(two.get2().length + 1)));
                          byte[] bytes = damaged.toByteArray();
                          for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
                            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                          }
                          return bytes;
                        }));
  }

  private static byte[] cut(byte[] bytes, int to, int from) {
    return Arrays.copyOfRange(bytes, from, to);
  }
}
