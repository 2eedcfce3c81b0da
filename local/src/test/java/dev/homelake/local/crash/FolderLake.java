package dev.homelake.local.crash;

import dev.homelake.local.job.JobRun;
import dev.homelake.silver.launch.Progress.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** In a folder nothing can be held up: its moments are found by looking all the time. */
record FolderLake(Path folder) implements CrashLake {

  private static final int LONGEST_START_MILLIS = 2500;

  @Override
  public String kind() {
    return "a folder";
  }

  @Override
  public boolean hasCatalog() {
    return true;
  }

  @Override
  public void export(String text) throws IOException {
    Path bronze = Files.createDirectories(folder.resolve("bronze"));
    Files.writeString(bronze.resolve(Generation.EXPORT), text);
  }

  @Override
  public List<String> places() {
    return List.of(
        "--bronze", folder + "/bronze", "--silver", silver().toString(), "--state", state() + "");
  }

  private Path silver() {
    return folder.resolve("silver");
  }

  private Path state() {
    return folder.resolve("state");
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }

  @Override
  public List<String> silverKeys() throws IOException {
    return keys(silver());
  }

  @Override
  public List<String> stateKeys() throws IOException {
    return keys(state());
  }

  private static List<String> keys(Path root) throws IOException {
    // Not Files.walk: what the job has under way comes and goes while this looks.
    List<String> keys = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
              keys.add(root.relativize(file).toString());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          private boolean isHidden(Path file) {
            return root.relativize(file).toString().startsWith(".");
          }
        });
    Collections.sort(keys);
    return keys;
  }

  @Override
  public byte[] silver(String key) throws IOException {
    return Files.readAllBytes(silver().resolve(key));
  }

  @Override
  public byte[] state(String key) throws IOException {
    return Files.readAllBytes(state().resolve(key));
  }

  @Override
  public Trap trap(int number, Random random) {
    return switch (number % 5) {
      case 0 -> new Written(1 + random.nextInt(Generation.DATES), times());
      case 1 -> new Registering();
      case 2 -> new Written(random.nextBoolean() ? 1 : Generation.DATES, times());
      case 3 -> new Starting(random.nextInt(LONGEST_START_MILLIS));
      default -> new Written(1 + random.nextInt(Generation.DATES), times());
    };
  }

  private Map<String, FileTime> times() {
    try {
      Map<String, FileTime> times = new HashMap<>();
      for (String key : silverKeys()) {
        times.put(key, Files.getLastModifiedTime(silver().resolve(key)));
      }
      return times;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}

  private record Starting(int millis) implements Trap {

    @Override
    public void spring(JobRun run) throws InterruptedException {
      Thread.sleep(millis);
      run.kill();
    }

    @Override
    public String moment() {
      return millis + " ms after its start";
    }
  }

  private final class Written implements Trap {

    private final int dates;
    private final Map<String, FileTime> before;

    private Written(int dates, Map<String, FileTime> before) {
      this.dates = dates;
      this.before = before;
    }

    @Override
    public void spring(JobRun run) throws IOException, InterruptedException {
      while (run.isAlive()) {
        int written = 0;
        for (Map.Entry<String, FileTime> file : before.entrySet()) {
          FileTime now = Files.getLastModifiedTime(silver().resolve(file.getKey()));
          written += now.equals(file.getValue()) ? 0 : 1;
        }
        if (written >= dates) {
          run.kill();
        }
        Thread.sleep(1);
      }
    }

    @Override
    public String moment() {
      return "when %d of its dates were written".formatted(dates);
    }
  }

  private record Registering() implements Trap {

    @Override
    public void spring(JobRun run) throws IOException, InterruptedException {
      while (run.isAlive()) {
        if (run.stages().contains(Stage.CLEAN)) {
          run.kill();
        }
        Thread.sleep(1);
      }
    }

    @Override
    public String moment() {
      return "when it had cleaned up, before it told the catalog";
    }
  }
}
