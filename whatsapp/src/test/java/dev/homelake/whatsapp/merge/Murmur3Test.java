package dev.homelake.whatsapp.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Murmur3Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|0000000000000000|0000000000000000",
        "hello|cbd8a7b341bd9b02|5b1e906a48ae1d19",
        "hello, world|342fac623a5ebc8e|4cdcbc079642414d",
        "19 Jan 2038 at 3:14:07 AM|b89e5988b737affc|664fc2950231b2cb",
        "The quick brown fox jumps over the lazy dog|e34bbc7bbc071b6c|7a433ca9c49a9347"
      })
  void hashesAsPublished(String text, String high, String low) {
    byte[] bytes = ("<<" + text + ">>").getBytes(UTF_8);
    Murmur3 murmur = new Murmur3();

    murmur.hash(0, 0, bytes, 2, bytes.length - 2);

    assertThat(murmur.high()).isEqualTo(Long.parseUnsignedLong(high, 16));
    assertThat(murmur.low()).isEqualTo(Long.parseUnsignedLong(low, 16));
  }

  /** The check that the function's author publishes: every length from 0 to 255, hashed. */
  @Test
  void passesTheAuthorsVerification() {
    Murmur3 murmur = new Murmur3();
    byte[] key = new byte[256];
    ByteBuffer hashes = ByteBuffer.allocate(256 * 16).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 256; i++) {
      key[i] = (byte) i;
      murmur.hash(256 - i, 256 - i, key, 0, i);
      hashes.putLong(murmur.high()).putLong(murmur.low());
    }

    murmur.hash(0, 0, hashes.array(), 0, hashes.capacity());

    assertThat((int) murmur.high()).isEqualTo(0x6384BA69);
  }
}
