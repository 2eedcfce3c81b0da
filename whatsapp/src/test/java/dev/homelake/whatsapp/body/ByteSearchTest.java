package dev.homelake.whatsapp.body;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares the eight-at-a-time searches with the plain ones. */
class ByteSearchTest {

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.of((byte) 0x0A, (byte) 0x0B, (byte) 'a', (byte) 0x8A)
        .array(byte[].class)
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<byte[]> marks() {
    return Arbitraries.of((byte) 0xE2, (byte) 0x80, (byte) 0x8E, (byte) 0xE3)
        .array(byte[].class)
        .ofMaxSize(40);
  }

  @Property
  void findsTheFirstByte(@ForAll("bytes") byte[] bytes, @ForAll int edge) {
    int from = Math.floorMod(edge, bytes.length + 1);
    int expected = from;
    while (expected < bytes.length && bytes[expected] != '\n') {
      expected++;
    }
    assertThat(ByteSearch.first(bytes, from, bytes.length, (byte) '\n')).isEqualTo(expected);
  }

  @Property
  void findsTheLastMark(@ForAll("marks") byte[] bytes, @ForAll int edge) {
    int from = Math.floorMod(edge, bytes.length + 1);
    int expected = bytes.length - 1;
    while (expected >= from && !Marks.isAppMark(bytes, expected, bytes.length)) {
      expected--;
    }
    assertThat(ByteSearch.lastAppMark(bytes, from, bytes.length))
        .isEqualTo(expected < from ? -1 : expected);
  }
}
