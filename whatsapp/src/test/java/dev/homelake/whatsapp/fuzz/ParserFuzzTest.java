package dev.homelake.whatsapp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.homelake.whatsapp.golden.GoldenFiles;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for inputs that break a promise of the parser, led by the code that they reach. Starts from
 * the golden exports; inputs that once broke something go into {@code
 * ParserFuzzTestInputs/promisesHoldForAnyInput} beside this class, among the resources.
 */
class ParserFuzzTest {

  static Stream<Arguments> exports() throws IOException {
    return GoldenFiles.exports().stream().map(bytes -> Arguments.of((Object) bytes));
  }

  @MethodSource("exports")
  @FuzzTest(maxDuration = "")
  void promisesHoldForAnyInput(byte[] bytes) throws IOException {
    ParserInvariants.check(bytes);
  }
}
