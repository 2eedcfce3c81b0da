package dev.homelake.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.job.JobRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of the real job on one lake at once. The first stands still for as long. */
@DisabledOnOs(OS.WINDOWS)
class BusyLakeTest {

  @TempDir Path folder;

  @Test
  void theSecondRunOnS3StopsAndSaysWhy() throws Exception {
    try (S3Lake lake = S3Lake.start(folder.resolve("s3"))) {
      theSecondRunStops(lake);
    }
  }

  @Test
  void theSecondRunInAFolderStopsAndSaysWhy() throws Exception {
    try (FolderLake lake = new FolderLake(Files.createDirectories(folder.resolve("lake")))) {
      Files.createDirectories(folder.resolve("lake/silver"));
      Files.createDirectories(folder.resolve("lake/state"));
      theSecondRunStops(lake);
    }
  }

  private void theSecondRunStops(CrashLake lake) throws Exception {
    lake.export("01/02/2024, 10:00 - Ana: one\n01/02/2024, 10:01 - Bo: two\n");
    JobRun first = run(lake, "first");
    try {
      awaitLock(lake, first);
      first.stop();
      List<String> state = lake.stateKeys();
      JobRun second = run(lake, "second");

      assertThat(second.await()).as(second.said()).isEqualTo(1);
      assertThat(second.said())
          .contains("LAKE_BUSY: another run is at work since ", "Wait for its end");
      assertThat(lake.silverKeys()).isEmpty();
      assertThat(lake.stateKeys()).isEqualTo(state);
    } finally {
      first.kill();
    }
  }

  private JobRun run(CrashLake lake, String name) throws Exception {
    return JobRun.start(folder.resolve(name + ".log"), lake.environment(), lake.places());
  }

  /** The lock is the first that a run writes. */
  private static void awaitLock(CrashLake lake, JobRun run) throws Exception {
    while (lake.stateKeys().isEmpty()) {
      assertThat(run.isAlive()).as(run.said()).isTrue();
      Thread.sleep(5);
    }
    // Let it come out of what it may be doing to its lock's file.
    Thread.sleep(100);
  }
}
