package dev.homelake.local.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.Homelake;
import dev.homelake.local.s3.TestLake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** The command in a process of its own, killed in the middle of a large file. */
class KilledPushTest {

  private static final int PARTS = 4;

  @TempDir Path folder;
  private TestCredentials credentials;

  @AfterEach
  void stop() {
    credentials.close();
  }

  @Test
  void goesOnInTheMiddleOfTheFile() throws Exception {
    Path lake = folder.resolve("lake");
    byte[] content = new byte[PARTS * PartSizes.standard().part()];
    new Random(7).nextBytes(content);
    Path film = Files.write(folder.resolve("film.mov"), content);
    CommandLineRun.of("import", "--no-silver", "--lake", lake, film);
    CountDownLatch half = new CountDownLatch(PARTS / 2);
    try (TestLake account =
        TestLake.start(folder.resolve("account"), store -> new SlowParts(store, half))) {
      credentials = new TestCredentials(account.environment());
      Process push = push(lake, account);
      assertThat(half.await(60, TimeUnit.SECONDS)).isTrue();
      push.destroyForcibly().waitFor();
      assertThat(account.keys("")).isEmpty();
      account.counts().reset();

      CommandLineRun again =
          CommandLineRun.onS3(account.environment(), "push", "s3://lake", "--lake", lake);

      assertThat(again.exitCode()).isEqualTo(Exit.DONE);
      assertThat(account.get("misc/film.mov")).isEqualTo(content);
      assertThat(account.counts().count("part")).isBetween(1L, PARTS / 2L);
    }
  }

  private static Process push(Path lake, TestLake account) throws IOException {
    ProcessBuilder push =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dhomelake.root=" + CommandLineRun.ROOT,
                Homelake.class.getName(),
                "push",
                "s3://lake",
                "--lake",
                lake.toString()));
    push.environment().putAll(account.environment());
    return push.inheritIO().start();
  }

  /** Takes its time after the half. */
  private static final class SlowParts extends ForwardingBlobStore {
    private final CountDownLatch half;

    SlowParts(BlobStore store, CountDownLatch half) {
      super(store);
      this.half = half;
    }

    @Override
    public UploadPartResponse uploadMultipartPart(
        MultipartUpload upload, UploadPartRequest request, InputStream content) {
      UploadPartResponse part = super.uploadMultipartPart(upload, request, content);
      half.countDown();
      if (half.getCount() == 0) {
        try {
          Thread.sleep(500);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return part;
    }
  }
}
