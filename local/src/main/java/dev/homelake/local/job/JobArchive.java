package dev.homelake.local.job;

import dev.homelake.local.Installation;
import dev.homelake.silver.launch.LocalJvm;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * The job's class archive: from it Spark starts in a third of the time. The first run after a build
 * by the launcher stores it; where it cannot be stored, runs take longer, nothing else.
 */
final class JobArchive {

  /** Exit codes above it are those of signals. */
  private static final int KILLED = 128;

  private final Path archive;
  private final Path fresh;
  private final Use use;

  private enum Use {
    READ,
    STORE,
    NONE
  }

  private JobArchive(Path folder, Use use) {
    this.archive = folder.resolve("silver.jsa");
    this.fresh = folder.resolve("silver-" + ProcessHandle.current().pid() + ".jsa");
    this.use = use;
  }

  /** The archive for this class path, whether it is there already or not. */
  static JobArchive of(Installation installation, String classPath) throws IOException {
    Path folder = installation.root().resolve("target/launcher");
    if (!Files.isDirectory(folder)) {
      return new JobArchive(folder, Use.NONE);
    }
    Path archive = folder.resolve("silver.jsa");
    if (isNewest(archive, installation.java(), classPath)) {
      return new JobArchive(folder, Use.READ);
    }
    removeOfKilledRuns(folder);
    return new JobArchive(folder, Use.STORE);
  }

  private static void removeOfKilledRuns(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "silver-*.jsa")) {
      for (Path file : files) {
        String run = file.getFileName().toString().replaceAll("\\D", "");
        if (run.isEmpty() || ProcessHandle.of(Long.parseLong(run)).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Whether this run stores the archive. */
  boolean isStoring() {
    return use == Use.STORE;
  }

  /** Options of the JVM. */
  List<String> options() {
    return switch (use) {
      case READ -> LocalJvm.reading(archive);
      case STORE -> LocalJvm.writing(fresh);
      case NONE -> List.of();
    };
  }

  /**
   * Takes over what the run stored. Where a run that went well stored nothing, an empty file keeps
   * the next from trying again; where one was killed, the next tries.
   *
   * @param exitCode of the run
   */
  void settle(int exitCode) throws IOException {
    if (use != Use.STORE) {
      return;
    }
    boolean stored = Files.exists(fresh);
    if (exitCode > KILLED || (exitCode != 0 && !stored)) {
      abandon();
      return;
    }
    if (!stored) {
      Files.createFile(fresh);
    }
    Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forgets what was stored by a run that was broken off or had no work. */
  void abandon() throws IOException {
    Files.deleteIfExists(fresh);
  }

  private static boolean isNewest(Path archive, Path java, String classPath) throws IOException {
    if (!Files.exists(archive)) {
      return false;
    }
    FileTime made = Files.getLastModifiedTime(archive);
    if (isNewer(java.resolveSibling("../lib/modules"), made)) {
      return false;
    }
    for (String entry : classPath.split(":", -1)) {
      if (isNewer(Path.of(entry), made)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNewer(Path file, FileTime made) throws IOException {
    return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(made) > 0;
  }
}
