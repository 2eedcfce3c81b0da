package dev.homelake.local.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of the real job are killed with {@code kill -9}. Briefly in each build; {@code
 * benchmarks/crash/run} kills 50 on each kind of lake. {@code crash.kills} and {@code crash.seed}
 * say how many and which moments.
 */
@DisabledOnOs(OS.WINDOWS)
@SuppressWarnings("SystemOut") // Its report is for people.
class CrashTest {

  private static final int KILLS = Integer.getInteger("crash.kills", 2);
  private static final long SEED = Long.getLong("crash.seed", 1);

  @TempDir Path folder;

  @Test
  void losesNoDateOnS3WhereverARunIsKilled() throws Exception {
    try (S3Lake lake = S3Lake.start(folder.resolve("s3"))) {
      survive(lake);
    }
  }

  @Test
  void losesNoDateInAFolderWhereverARunIsKilled() throws Exception {
    try (FolderLake lake = new FolderLake(Files.createDirectories(folder.resolve("lake")))) {
      survive(lake);
    }
  }

  private void survive(CrashLake lake) throws Exception {
    CrashRounds rounds = new CrashRounds(lake, folder, SEED);
    try {
      rounds.survive(KILLS);
    } finally {
      System.out.println(rounds.report());
    }
  }
}
