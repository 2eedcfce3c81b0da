package dev.homelake.silver.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.api.Test;

/** Parquet's own decoder reads it back. */
class RunEncoderTest {

  @Provide
  Arbitrary<Tuple2<Integer, List<int[]>>> runs() {
    return Arbitraries.integers()
        .between(0, 20)
        .flatMap(
            bits -> {
              Arbitrary<Integer> value = Arbitraries.integers().between(0, (1 << bits) - 1);
              Arbitrary<Integer> length =
                  Arbitraries.frequencyOf(
                      Tuple.of(3, Arbitraries.integers().between(1, 3)),
                      Tuple.of(1, Arbitraries.integers().between(4, 60)),
                      Tuple.of(1, Arbitraries.integers().between(500, 600)));
              Arbitrary<int[]> run =
                  Combinators.combine(value, length).as((v, n) -> new int[] {v, n});
              return run.list().ofMaxSize(30).map(all -> Tuple.of(bits, all));
            });
  }

  @Property(tries = 1000)
  void readsBackAsWritten(@ForAll("runs") Tuple2<Integer, List<int[]>> bitsAndRuns)
      throws IOException {
    int[] numbers =
        bitsAndRuns.get2().stream()
            .flatMapToInt(run -> IntStream.generate(() -> run[0]).limit(run[1]))
            .toArray();

    assertThat(roundTrip(numbers, bitsAndRuns.get1())).isEqualTo(numbers);
  }

  @Test
  void writesALongRunInAFewBytes() {
    ByteBuilder out = new ByteBuilder();
    RunEncoder.encode(new int[100_000], 100_000, 3, out);

    assertThat(out.size()).isLessThan(6);
  }

  @Test
  void knowsHowManyBitsANumberNeeds() {
    assertThat(RunEncoder.bitsFor(0)).isZero();
    assertThat(RunEncoder.bitsFor(1)).isEqualTo(1);
    assertThat(RunEncoder.bitsFor(255)).isEqualTo(8);
    assertThat(RunEncoder.bitsFor(256)).isEqualTo(9);
  }

  private static int[] roundTrip(int[] numbers, int bits) throws IOException {
    ByteBuilder out = new ByteBuilder();
    RunEncoder.encode(numbers, numbers.length, bits, out);
    RunLengthBitPackingHybridDecoder decoder =
        new RunLengthBitPackingHybridDecoder(
            bits, new ByteArrayInputStream(out.array(), 0, out.size()));
    int[] read = new int[numbers.length];
    for (int i = 0; i < read.length; i++) {
      read[i] = decoder.readInt();
    }
    return read;
  }
}
