package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.launch.Progress.Stage;
import dev.homelake.silver.store.MortalStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens to the exports, and wherever runs are cut off: the table is as if made anew. */
class RunHistoryTest {

  private static final int STEPS = 7;
  private static final int DAYS = 24;

  /** A run writes or drops up to 24 dates, and makes few changes besides. */
  private static final int MOST_CHANGES = 20;

  /** A run that was killed, as far as one process can play that. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Property(tries = 12)
  void anyHistoryEndsLikeARebuild(@ForAll Random random) throws IOException {
    Path folder = Files.createTempDirectory("history");
    try {
      Lake lake = new Lake(folder.resolve("lake"));
      lake.put("WhatsApp Chat with Zoe.txt", export(random));
      for (int step = 0; step < STEPS; step++) {
        change(lake, random);
        disturb(lake, random);
      }
      lake.put("WhatsApp Chat with Zoe.txt", export(random));
      lake.update();

      Lake rebuilt = rebuilt(lake, folder.resolve("rebuilt"));
      assertThat(lake.files()).isEqualTo(rebuilt.files());
      assertThat(lake.catalog().registered().keySet())
          .isEqualTo(rebuilt.catalog().registered().keySet());
      assertThat(lake.plan().isEmpty()).isTrue();
    } finally {
      delete(folder);
    }
  }

  /** Adds, changes or deletes an export. */
  private static void change(Lake lake, Random random) throws IOException {
    String name =
        "WhatsApp Chat with %s (%d).txt"
            .formatted(random.nextBoolean() ? "Ana" : "Bo", 1 + random.nextInt(3));
    if (random.nextInt(4) == 0) {
      Files.deleteIfExists(lake.folder().resolve("bronze").resolve(name));
    } else {
      lake.put(name, export(random));
    }
  }

  /** Runs the job in some way, whole or cut off somewhere; or not at all. */
  private static void disturb(Lake lake, Random random) throws IOException {
    int start = 1 + random.nextInt(DAYS);
    String[] words =
        switch (random.nextInt(5)) {
          case 0 -> new String[] {"--mode", "full"};
          case 1 ->
              new String[] {
                "--start-date", date(start), "--end-date", date(Math.min(DAYS, start + 5))
              };
          default -> new String[0];
        };
    if (random.nextBoolean()) {
      cutOffAtAStage(lake, random.nextInt(6), words);
    } else {
      MortalStores.Moment moment =
          random.nextBoolean()
              ? MortalStores.Moment.BEFORE_CHANGE
              : MortalStores.Moment.AFTER_CHANGE;
      cutOffAtAChange(lake, MortalStores.local(1 + random.nextInt(MOST_CHANGES), moment), words);
    }
  }

  private static void cutOffAtAStage(Lake lake, int lives, String... words) throws IOException {
    int[] steps = {0};
    try {
      lake.update(
          progress -> {
            // Spark tells of its tasks in a thread of its own, where nothing can be cut off.
            boolean here = progress.stage() != Stage.READ && progress.stage() != Stage.WRITE;
            if (here && ++steps[0] == lives) {
              throw new Killed();
            }
          },
          words);
    } catch (Killed e) {
      // The next run goes on from here.
    }
  }

  /** In the midst of writing, cleaning up or taking notes. */
  private static void cutOffAtAChange(Lake lake, MortalStores stores, String... words) {
    // Spark would tell of each task that dies, at length.
    SharedSpark.context().setLogLevel("OFF");
    try {
      lake.updateOn(stores, words);
    } catch (Exception e) {
      // What dies in a task comes wrapped by Spark. The next run goes on from here.
      assertThat(stores.dead()).as(e.toString()).isTrue();
    } finally {
      SharedSpark.context().setLogLevel("ERROR");
    }
  }

  private static String date(int day) {
    return "2025-03-%02d".formatted(day);
  }

  /** An export, or a file that somebody glued together from exports of several phones. */
  private static String export(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> export(random, false) + vague(random);
      case 1 -> vague(random) + export(random, false);
      case 2 -> vague(random) + proven(random);
      case 3 -> vague(random) + vague(random);
      default -> export(random, random.nextInt(3) == 0);
    };
  }

  /** Dates of which nothing but a further export tells the order. */
  private static String vague(Random random) {
    String separator = random.nextBoolean() ? "/" : ".";
    String line = "%2$d%1$s%3$d%1$s25, 11:00 - Ana: vague%n".formatted(separator, 3, 4);
    return random.nextBoolean() ? line.repeat(30) : line.replace("11:00", "11:00 AM").repeat(30);
  }

  private static String proven(Random random) {
    return (random.nextBoolean() ? "3/2%d/25, 11:30 - Ana: proven\n" : "2%d/3/25, 11:30 - Bo: ok\n")
        .formatted(random.nextInt(5))
        .repeat(30);
  }

  /** A window of one stream of messages, so that exports overlap and agree. */
  private static String export(Random random, boolean seconds) {
    int from = 1 + random.nextInt(DAYS);
    int to = Math.min(DAYS, from + random.nextInt(10));
    StringBuilder text = new StringBuilder();
    IntStream.rangeClosed(from, to)
        .forEach(
            day -> {
              if (seconds) {
                text.append("[%02d/03/2025, 10:%02d:07] Ana: day %d\n".formatted(day, day, day));
                text.append("[%02d/03/2025, 10:%02d:09] Bo: ok\n".formatted(day, day));
              } else {
                text.append("%02d/03/2025, 10:%02d - Ana: day %d\n".formatted(day, day, day));
                text.append("%02d/03/2025, 10:%02d - Bo: ok\n".formatted(day, day));
              }
            });
    return text.toString();
  }

  private static Lake rebuilt(Lake lake, Path folder) throws IOException {
    Lake fresh = new Lake(folder);
    try (var exports = Files.list(lake.folder().resolve("bronze"))) {
      for (Path export : exports.toList()) {
        fresh.put(export.getFileName().toString(), Files.readAllBytes(export));
      }
    }
    fresh.run();
    return fresh;
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure)
                throws IOException {
              Files.delete(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
