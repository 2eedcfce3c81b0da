package dev.homelake.whatsapp.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the golden files are. */
public final class GoldenFiles {

  static final Path FOLDER = Path.of("src/test/resources/golden");

  private GoldenFiles() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      return paths.filter(path -> path.toString().endsWith(".golden")).sorted().toList();
    }
  }

  /** The exports of all golden files, as bytes. */
  public static List<byte[]> exports() throws IOException {
    List<byte[]> exports = new ArrayList<>();
    for (Path path : all()) {
      exports.add(GoldenCase.read(path).bytes());
    }
    return exports;
  }
}
