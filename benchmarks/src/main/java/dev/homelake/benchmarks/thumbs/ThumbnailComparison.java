package dev.homelake.benchmarks.thumbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets all makers of thumbnails make the same ones, in turns, and prints CPU times and their
 * ratios.
 *
 * <p>Arguments: the repository, the folder of pictures, a Python that has Pillow or {@code none},
 * then {@code --quick} for one round, whose numbers show no more than that everything works.
 */
public final class ThumbnailComparison {

  private static final int ROUNDS = 7;

  /** What one sample should take, so that clocks of 10 ms do not matter. */
  private static final double SAMPLE_MILLISECONDS = 600;

  private ThumbnailComparison() {}

  /** Runs everything; the table comes last, on standard output. */
  public static void main(String[] arguments) throws IOException {
    List<String> given = new ArrayList<>(List.of(arguments));
    int rounds = given.remove("--quick") ? 1 : ROUNDS;
    Path repository = Path.of(given.get(0));
    List<Path> photos;
    try (Stream<Path> files = Files.list(Path.of(given.get(1)))) {
      photos = files.sorted().toList();
    }
    List<Contender> contenders = contenders(repository, given.get(2));
    RatioTable table = new RatioTable(contenders.stream().map(Contender::name).toList());
    for (Path photo : photos) {
      System.err.println("measuring " + photo.getFileName());
      table.add(photo.getFileName().toString(), samples(photo, contenders, rounds));
    }
    contenders.forEach(contender -> System.out.println(contender.version()));
    table.print(System.out);
    contenders.forEach(Contender::close);
  }

  private static List<Contender> contenders(Path repository, String python) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path scripts = repository.resolve("benchmarks").resolve("thumbs");
    List<Contender> contenders = new ArrayList<>();
    // The flags that Lambda starts Java with.
    contenders.add(
        new Contender(
            "homelake",
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ThumbnailServer.class.getName(),
                repository.toString())));
    contenders.add(
        new Contender("sharp", List.of("node", scripts.resolve("sharp.mjs").toString())));
    if (!python.equals("none")) {
      contenders.add(
          new Contender("Pillow", List.of(python, scripts.resolve("pillow.py").toString())));
    }
    return contenders;
  }

  /** Of each contender the times of all rounds. */
  private static Map<String, List<Double>> samples(
      Path photo, List<Contender> contenders, int rounds) {
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      contender.thumbnail(photo, 2);
      Contender.Answer warm = contender.thumbnail(photo, 2);
      times.put(contender.name(), times(warm.milliseconds()));
      samples.put(contender.name(), new ArrayList<>());
      System.err.printf(
          Locale.ROOT, "  %s: %s, %,d bytes%n", contender.name(), warm.size(), warm.bytes());
    }
    for (int round = 0; round < rounds; round++) {
      for (Contender contender : contenders) {
        Contender.Answer answer = contender.thumbnail(photo, times.get(contender.name()));
        samples.get(contender.name()).add(answer.milliseconds());
      }
    }
    return samples;
  }

  private static int times(double milliseconds) {
    return (int) Math.max(1, Math.min(12, SAMPLE_MILLISECONDS / Math.max(1, milliseconds)));
  }
}
