package dev.homelake.local.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeLockTest {

  private static final LakeHolder UP =
      new LakeHolder(
          4711,
          "up",
          Instant.parse("2024-03-12T12:00:00Z"),
          Optional.of(URI.create("http://localhost:9400")));

  @TempDir Path folder;
  private LakeFolder lake;

  @BeforeEach
  void make() throws IOException {
    lake = LakeFolder.create(folder.resolve("my lake"));
  }

  @Test
  void oneProcessAtATimeHasIt() throws IOException {
    try (LakeLock lock = LakeLock.take(lake).orElseThrow()) {
      assertThat(LakeLock.take(lake)).isEmpty();
      assertThat(LakeLock.holder(lake)).isEmpty();
      lock.announce(UP);
      assertThat(LakeLock.holder(lake)).contains(UP);
    }
    assertThat(LakeLock.isTaken(lake)).isFalse();
    assertThat(LakeLock.holder(lake)).isEmpty();
    try (LakeLock again = LakeLock.take(lake).orElseThrow()) {
      assertThat(LakeLock.holder(lake)).as("what the former one said").isEmpty();
      again.announce(UP);
    }
  }

  @Test
  void aLakeThatNobodyEverWorkedOnIsFree() throws IOException {
    assertThat(LakeLock.isTaken(lake)).isFalse();
  }

  @Test
  void theFolderIsItsOwnersOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lake.root())))
        .isEqualTo("rwx------");
  }

  @Test
  void keepsTheKeyForItsOwner() throws IOException {
    assertThat(LakeKey.read(lake)).isEmpty();
    LakeKey made = LakeKey.readOrMake(lake).write(lake, URI.create("http://127.0.0.1:20005"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lake.s3Environment())))
        .isEqualTo("rw-------");
    assertThat(LakeKey.read(lake)).contains(made);
    assertThat(LakeKey.readOrMake(lake)).isEqualTo(made);
    assertThat(made.key().secret()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(made.toString()).doesNotContain(made.key().secret());
    assertThat(Files.readAllLines(lake.s3Environment()))
        .contains("export AWS_ENDPOINT_URL_S3=http://127.0.0.1:20005");
  }
}
