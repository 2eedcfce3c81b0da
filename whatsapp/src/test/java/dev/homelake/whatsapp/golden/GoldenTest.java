package dev.homelake.whatsapp.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.ExportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads every golden file below {@code src/test/resources/golden}; see {@link GoldenCase}. */
class GoldenTest {

  @TestFactory
  Stream<DynamicTest> readsGoldenFile() throws IOException {
    return GoldenFiles.all().stream()
        .map(path -> DynamicTest.dynamicTest(name(path), path.toUri(), () -> check(path)));
  }

  @Test
  void goldenFilesHideNothingFromTheirReader() throws IOException {
    for (Path path : GoldenFiles.all()) {
      String text = Files.readString(path);
      String hidden =
          text.codePoints()
              .filter(character -> character != '\n' && !Escapes.isVisible(character))
              .mapToObj(character -> String.format("U+%04X", character))
              .distinct()
              .collect(Collectors.joining(" "));
      assertThat(hidden).as("unescaped characters in %s", name(path)).isEmpty();
    }
  }

  private static String name(Path path) {
    return GoldenFiles.FOLDER.relativize(path).toString().replace('\\', '/');
  }

  private static void check(Path path) throws IOException {
    GoldenCase expected = GoldenCase.read(path);
    check(expected, ExportSource.of(expected.file(), expected.bytes()));
    check(expected, new DripSource(expected.file(), expected.bytes(), 1));
  }

  private static void check(GoldenCase expected, ExportSource source) throws IOException {
    Reading reading = Reading.of(ChatExport.open(source));
    assertThat(reading.describe(expected.facts().keySet())).isEqualTo(describe(expected));
    assertThat(reading.facts().keySet()).containsAll(expected.facts().keySet());
    if (!expected.facts().containsKey("rejected")) {
      assertThat(expected.facts()).containsKeys("pattern", "dates", "lines");
    }
  }

  private static String describe(GoldenCase expected) {
    String facts =
        expected.facts().entrySet().stream()
            .map(fact -> fact.getKey() + ": " + Escapes.readable(fact.getValue()) + "\n")
            .collect(Collectors.joining());
    return facts + "rows:\n" + String.join("\n", expected.rows());
  }
}
