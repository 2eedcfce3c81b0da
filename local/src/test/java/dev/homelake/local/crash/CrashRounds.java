package dev.homelake.local.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.job.JobRun;
import dev.homelake.silver.launch.Progress.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Round by round the one export says something else on each of 200 dates; the run that brings that
 * into the table is killed, and the next one finishes. A reader looks on.
 *
 * <p>Every content that the reader saw must be a whole file of the old or the new rows.
 */
final class CrashRounds {

  private static final String MANIFEST = "manifest.json";

  /** How far a run had come when it died. */
  enum Phase {
    BEFORE_MANIFEST,
    WHILE_WRITING,
    AFTER_WRITING,
    CATALOG,
    AFTER_MANIFEST
  }

  private final CrashLake lake;
  private final Path folder;
  private final Random random;
  private final Map<Phase, Integer> kills = new EnumMap<>(Phase.class);
  private final List<String> moments = new ArrayList<>();
  private int takenOver;
  private SilverWatch watch;
  private int attempts;
  private int completed;
  private Generation generation = new Generation(0);

  CrashRounds(CrashLake lake, Path folder, long seed) {
    this.lake = lake;
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Kills that many runs; throws as soon as something is lost. */
  void survive(int count) throws Exception {
    lake.export(generation.text());
    run("first");
    Map<String, String> before = contents();
    requireRows();
    try (SilverWatch watching = new SilverWatch(lake, List.copyOf(before.keySet()))) {
      watch = watching;
      int number = 0;
      while (killed() < count) {
        generation = generation.next();
        lake.export(generation.text());
        do {
          kill(number++, before);
          // Each second time the run that was to finish is killed as well.
        } while (killed() < count && number % 2 == 1);
        attempts++;
        String log = run("next");
        completed++;
        takenOver += log.contains("took over the lock") ? 1 : 0;
        watch.awaitSweep();
        Map<String, String> after = contents();
        requireRows();
        requireOldOrNew(watch.takeSeen(), before, after);
        assertThat(watch.problems()).isEmpty();
        before = after;
      }
    }
  }

  private int killed() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void kill(int number, Map<String, String> before)
      throws IOException, InterruptedException {
    byte[] manifest = lake.state(MANIFEST);
    CrashLake.Trap trap = lake.trap(number, random);
    JobRun run = JobRun.start(folder.resolve("killed.log"), lake.environment(), lake.places());
    trap.spring(run);
    if (run.await() == 0) {
      // It was quicker than its killer.
      return;
    }
    assertThat(run.await()).as(run.said()).isEqualTo(128 + 9);
    watch.awaitSweep();
    Map<String, String> now = contents();
    long written =
        now.entrySet().stream()
            .filter(file -> !file.getValue().equals(before.get(file.getKey())))
            .count();
    Phase phase = phase(manifest, run.stages());
    kills.merge(phase, 1, Integer::sum);
    moments.add("%s: %s, %d dates new".formatted(phase, trap.moment(), written));
  }

  private Phase phase(byte[] manifestBefore, Set<Stage> stages) throws IOException {
    byte[] manifest = lake.state(MANIFEST);
    if (Arrays.equals(manifest, manifestBefore)) {
      return Phase.BEFORE_MANIFEST;
    }
    if (!new String(manifest, UTF_8).contains("\"unfinished\":[]")) {
      if (!stages.contains(Stage.CLEAN)) {
        return Phase.WHILE_WRITING;
      }
      return lake.hasCatalog() && !stages.contains(Stage.REGISTER)
          ? Phase.CATALOG
          : Phase.AFTER_WRITING;
    }
    return Phase.AFTER_MANIFEST;
  }

  private String run(String name) throws IOException, InterruptedException {
    JobRun run = JobRun.start(folder.resolve(name + ".log"), lake.environment(), lake.places());
    assertThat(run.await()).as(run.said()).isZero();
    return run.said();
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String key : lake.silverKeys()) {
      contents.put(key, SilverWatch.digest(lake.silver(key)));
    }
    assertThat(contents).hasSize(Generation.DATES);
    return contents;
  }

  /** Each date has its three rows of the present generation, and no others. */
  private void requireRows() throws IOException, SQLException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    for (String key : lake.silverKeys()) {
      Generation.write(copy.resolve(key), lake.silver(key));
    }
    Map<String, String> rows = Generation.rowsIn(copy);
    assertThat(rows).hasSize(Generation.DATES);
    for (int day = 0; day < Generation.DATES; day++) {
      assertThat(rows).containsEntry(Generation.key(day), generation.rows(day));
    }
  }

  /**
   * What stands there before and after the round has been compared row by row. A file that a killed
   * run wrote may differ from both in its bytes, for its footer lists encodings in any order.
   */
  private void requireOldOrNew(
      Map<String, Map<String, byte[]>> seen, Map<String, String> before, Map<String, String> after)
      throws IOException, SQLException {
    assertThat(seen).hasSize(Generation.DATES);
    Path odd = folder.resolve("odd-" + generation.number());
    for (int day = 0; day < Generation.DATES; day++) {
      String key = Generation.key(day);
      for (Map.Entry<String, byte[]> content : seen.get(key).entrySet()) {
        String digest = content.getKey();
        if (!digest.equals(before.get(key)) && !digest.equals(after.get(key))) {
          Generation.write(odd.resolve("day=" + day + "/" + digest), content.getValue());
        }
      }
    }
    if (Files.exists(odd)) {
      Generation old = new Generation(generation.number() - 1);
      for (Map.Entry<String, String> file : Generation.rowsIn(odd).entrySet()) {
        int day = Integer.parseInt(file.getKey().replaceAll("day=(\\d+)/.*", "$1"));
        assertThat(file.getValue()).isIn(old.rows(day), generation.rows(day));
      }
    }
  }

  /** What was survived so far, of failures, too. */
  String report() {
    StringBuilder text = new StringBuilder();
    text.append("Crash test on ").append(lake.kind()).append(": ");
    text.append(
        "%d runs killed, each overwriting %d dates\n".formatted(killed(), Generation.DATES));
    for (Phase phase : Phase.values()) {
      text.append(
          "  killed %-16s %3d\n"
              .formatted(
                  phase.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  kills.getOrDefault(phase, 0)));
    }
    text.append("  completed afterwards    %3d of %d\n".formatted(completed, attempts));
    text.append("  lock taken over at once %3d\n".formatted(takenOver));
    if (watch != null) {
      text.append(
          "  reader: %,d listings, %,d reads; dates missing, doubled or unreadable %d; worst gap %d ms\n"
              .formatted(
                  watch.sweeps(), watch.reads(), watch.problems().size(), watch.worstGapMillis()));
    }
    moments.forEach(moment -> text.append("    ").append(moment).append('\n'));
    return text.toString();
  }
}
