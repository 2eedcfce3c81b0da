package dev.homelake.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.lake.LakeFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** What was taken is handled, whenever the platform is killed. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(180)
class KilledPlatformTest {

  private static final int ROUNDS = Integer.getInteger("killed.rounds", 3);
  private static final int WRITERS = 4;

  private static final String CHAT =
      """
      13/03/2024, 21:05 - Zoë: this is %s
      13/03/2024, 21:06 - Ben: so it is
      """;

  @TempDir Path folder;
  private final Queue<String> taken = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();

  @Test
  void everyUploadThatWasTakenIsHandled() throws Exception {
    Path lake = folder.resolve("lake");
    for (int round = 1; round <= ROUNDS; round++) {
      UpProcess up = UpProcess.start(lake);
      try (S3Client owner = UpProcess.owner(lake)) {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
          Thread thread = new Thread(() -> upload(owner));
          writers.add(thread);
          thread.start();
        }
        int enough = taken.size() + 10 + 15 * round;
        RunningPlatform.await("uploads", () -> taken.size() >= enough);
        up.kill();
        for (Thread thread : writers) {
          thread.join();
        }
      }
    }

    try (UpProcess last = UpProcess.start(lake)) {
      RunningPlatform.await(
          "all receipts", () -> taken.stream().allMatch(name -> hasReceipt(lake, name)));
      assertThat(last.process().isAlive()).isTrue();
    }
    for (String name : taken) {
      assertThat(Files.readString(receipt(lake, name))).contains("\"bronze_key\"");
    }
  }

  @Test
  void nothingIsLeftOfAnUploadThatAKillBrokeOff() throws Exception {
    Path lake = folder.resolve("lake");
    Path uploads = new LakeFolder(lake).object("uploads-landing");
    UpProcess up = UpProcess.start(lake);
    SlowStream content = new SlowStream();
    try (S3Client owner = UpProcess.owner(lake)) {
      Thread writer = new Thread(() -> upload(owner, content));
      writer.start();
      RunningPlatform.await("a file that is half written", () -> count(uploads) == 1);
      up.kill();
      content.giveUp();
      writer.join();
    }
    assertThat(count(uploads)).isOne();

    try (UpProcess last = UpProcess.start(lake);
        S3Client owner = UpProcess.owner(lake)) {
      assertThat(count(uploads)).isZero();
      assertThat(owner.listObjectsV2(list -> list.bucket("lake")).contents()).isEmpty();
      assertThat(last.process().isAlive()).isTrue();
    }
  }

  private static void upload(S3Client owner, SlowStream content) {
    try {
      owner.putObject(
          put -> put.bucket("lake").key("uploads-landing/chat.zip"),
          RequestBody.fromInputStream(content, SlowStream.PROMISED));
    } catch (SdkException e) {
      // Killed.
    }
  }

  private static int count(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? 0 : names.length;
  }

  /** Begins with some bytes; the others never come. */
  private static final class SlowStream extends InputStream {

    static final long PROMISED = 50_000_000;
    private static final int FIRST = 2_000_000;
    private final CountDownLatch end = new CountDownLatch(1);
    private int given;

    @Override
    public int read() throws IOException {
      return read(new byte[1], 0, 1);
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      if (given < FIRST) {
        given += length;
        return length;
      }
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("the rest never comes");
    }

    void giveUp() {
      end.countDown();
    }
  }

  /** Until the platform is gone. What it said yes to is noted. */
  private void upload(S3Client owner) {
    try {
      while (true) {
        String name = "chat " + number.incrementAndGet() + ".txt";
        owner.putObject(
            put -> put.bucket("lake").key("raw-whatsapp-uploads/" + name),
            RequestBody.fromString(CHAT.formatted(name)));
        taken.add(name);
      }
    } catch (SdkException e) {
      // Killed; whether the last one was taken nobody knows.
    }
  }

  private static boolean hasReceipt(Path lake, String name) {
    return Files.exists(receipt(lake, name));
  }

  private static Path receipt(Path lake, String name) {
    return new LakeFolder(lake).object("receipts/whatsapp/" + name + ".json");
  }
}
