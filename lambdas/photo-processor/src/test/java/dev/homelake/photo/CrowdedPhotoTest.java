package dev.homelake.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.MemoryBucket;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.photos.Dimensions;
import dev.homelake.edge.photos.MemoryPhotoIndex;
import dev.homelake.edge.photos.Photo;
import dev.homelake.photo.pictures.Pictures;
import dev.homelake.photo.pictures.Png;
import dev.homelake.photo.thumbnail.TestVips;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events late, twice, out of order and at once: in the end all is as the bucket says. */
class CrowdedPhotoTest {

  private static final String KEY = "raw-photos/a.png";
  private static final String ORIGINAL = "photos/originals/a.png";
  private static final String THUMBNAIL = "photos/thumbnails/a.png";
  private static final String RECEIPT = "receipts/photos/a.png.json";
  private static final List<byte[]> CONTENTS =
      List.of(
          Png.of(Pictures.corners(40, 20)),
          Png.of(Pictures.corners(60, 10)),
          Png.of(Pictures.corners(10, 30)),
          "no picture".getBytes(StandardCharsets.US_ASCII));

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void anyDeliveryEndsAsTheBucketSays(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    MemoryBucket bucket =
        random.nextBoolean() ? MemoryBucket.plain("lake") : MemoryBucket.versioned("lake");
    MemoryPhotoIndex index = new MemoryPhotoIndex();
    PhotoLake lake = new PhotoLake(bucket);
    CrowdedBucket seen = new CrowdedBucket(bucket, (call, key) -> pause());
    SettlePhoto processor = lake.processor(seen, index);

    List<Callable<Void>> deliveries = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<Void>> running = new ArrayList<>();
    int changes = 2 + random.nextInt(5);
    for (int i = 0; i < changes; i++) {
      ObjectEvent event =
          random.nextInt(3) == 0
              ? lake.remove(KEY)
              : lake.upload(KEY, CONTENTS.get(random.nextInt(CONTENTS.size())));
      for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
        deliveries.add(() -> delivered(lake, processor, event));
      }
      Collections.shuffle(deliveries, random);
      // Some are delivered before the next change, the others after.
      for (int now = random.nextInt(deliveries.size() + 1); now > 0; now--) {
        running.add(threads.submit(deliveries.remove(0)));
      }
    }
    for (Callable<Void> delivery : deliveries) {
      running.add(threads.submit(delivery));
    }
    for (Future<Void> delivery : running) {
      delivery.get();
    }
    threads.shutdown();

    isAsTheBucketSays(bucket, index, lake);
  }

  /** Lambda delivers again what failed. */
  private static Void delivered(PhotoLake lake, SettlePhoto processor, ObjectEvent event)
      throws IOException {
    for (int delivery = 1; ; delivery++) {
      try {
        lake.deliver(processor, event);
        return null;
      } catch (IOException e) {
        if (delivery == 3) {
          throw e;
        }
      }
    }
  }

  private static void pause() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(400_000));
  }

  private static void isAsTheBucketSays(Bucket bucket, MemoryPhotoIndex index, PhotoLake lake)
      throws IOException {
    if (bucket.head(KEY).isEmpty()) {
      assertThat(bucket.list("")).isEmpty();
      assertThat(index.photos()).isEmpty();
      return;
    }
    byte[] raw = lake.bytes(KEY);
    if (raw == CONTENTS.get(3) || raw.length == CONTENTS.get(3).length) {
      assertThat(bucket.list("")).containsExactlyInAnyOrder(KEY, RECEIPT);
      assertThat(index.photos()).isEmpty();
      return;
    }
    assertThat(bucket.list("")).containsExactlyInAnyOrder(KEY, ORIGINAL, THUMBNAIL);
    assertThat(lake.bytes(ORIGINAL)).isEqualTo(raw);
    BufferedImage picture = TestVips.decoded(raw);
    BufferedImage thumbnail = TestVips.decoded(lake.bytes(THUMBNAIL));
    assertThat(thumbnail.getWidth()).isEqualTo(picture.getWidth());
    assertThat(index.photos()).hasSize(1);
    Photo item = index.photos().get(0);
    assertThat(item.dimensions())
        .isEqualTo(new Dimensions(picture.getWidth(), picture.getHeight()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open raw-photos/a.png",
        "copy photos/originals/a.png",
        "put photos/thumbnails/a.png",
        "head receipts/photos/a.png.json",
      })
  void photoThatChangesInTheMidstIsTakenAnew(String moment) throws IOException {
    MemoryBucket bucket = MemoryBucket.plain("lake");
    MemoryPhotoIndex index = new MemoryPhotoIndex();
    PhotoLake lake = new PhotoLake(bucket);
    SettlePhoto alone = lake.processor(bucket, index);
    List<String> once = new ArrayList<>(List.of(moment));
    CrowdedBucket seen =
        new CrowdedBucket(
            bucket,
            (call, key) -> {
              if (once.remove(call + " " + key)) {
                lake.deliver(alone, lake.upload(KEY, CONTENTS.get(1)));
              }
            });

    lake.deliver(lake.processor(seen, index), lake.upload(KEY, CONTENTS.get(0)));

    assertThat(once).isEmpty();
    isAsTheBucketSays(bucket, index, lake);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "head raw-photos/a.png", "delete photos/thumbnails/a.png",
        "delete photos/originals/a.png", "head receipts/photos/a.png.json",
      })
  void photoThatComesBackWhileItIsRemovedStays(String moment) throws IOException {
    MemoryBucket bucket = MemoryBucket.plain("lake");
    MemoryPhotoIndex index = new MemoryPhotoIndex();
    PhotoLake lake = new PhotoLake(bucket);
    SettlePhoto alone = lake.processor(bucket, index);
    lake.deliver(alone, lake.upload(KEY, CONTENTS.get(0)));
    List<String> once = new ArrayList<>(List.of(moment));
    CrowdedBucket seen =
        new CrowdedBucket(
            bucket,
            (call, key) -> {
              if (once.remove(call + " " + key)) {
                lake.deliver(alone, lake.upload(KEY, CONTENTS.get(1)));
              }
            });

    lake.deliver(lake.processor(seen, index), lake.remove(KEY));

    assertThat(once).isEmpty();
    isAsTheBucketSays(bucket, index, lake);
  }

  /** The older handler writes its thumbnail when the newer one has written all but the item. */
  @Test
  void twoHandlersThatMeetLeaveFilesAndItemOfOnePhoto() throws Exception {
    MemoryBucket bucket = MemoryBucket.versioned("lake");
    MemoryPhotoIndex index = new MemoryPhotoIndex();
    PhotoLake lake = new PhotoLake(bucket);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    CountDownLatch newerIsAlmostDone = new CountDownLatch(1);
    CountDownLatch olderIsDone = new CountDownLatch(1);
    SettlePhoto newer =
        lake.processor(
            new CrowdedBucket(
                bucket,
                (call, key) -> {
                  if ((call + " " + key).equals("head " + RECEIPT)) {
                    newerIsAlmostDone.countDown();
                    await(olderIsDone);
                  }
                }),
            index);
    List<Future<Void>> running = new ArrayList<>();
    List<String> once = new ArrayList<>(List.of("put " + THUMBNAIL));
    SettlePhoto older =
        lake.processor(
            new CrowdedBucket(
                bucket,
                (call, key) -> {
                  if (once.remove(call + " " + key)) {
                    ObjectEvent event = lake.upload(KEY, CONTENTS.get(1));
                    running.add(thread.submit(() -> delivered(lake, newer, event)));
                    await(newerIsAlmostDone);
                  }
                }),
            index);

    lake.deliver(older, lake.upload(KEY, CONTENTS.get(0)));
    olderIsDone.countDown();
    running.get(0).get();
    thread.shutdown();

    isAsTheBucketSays(bucket, index, lake);
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("the other handler did not come");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void outageIsAFailureAndTheNextDeliveryDoesTheWork() throws IOException {
    MemoryBucket bucket = MemoryBucket.plain("lake");
    MemoryPhotoIndex index = new MemoryPhotoIndex();
    PhotoLake lake = new PhotoLake(bucket);
    ObjectEvent event = lake.upload(KEY, CONTENTS.get(0));
    CrowdedBucket broken =
        new CrowdedBucket(
            bucket,
            (call, key) -> {
              if (key.equals(THUMBNAIL)) {
                throw new IOException("no answer");
              }
            });

    assertThatThrownBy(() -> lake.deliver(lake.processor(broken, index), event))
        .isInstanceOf(IOException.class);
    assertThat(index.photos()).isEmpty();

    lake.deliver(lake.processor(bucket, index), event);
    isAsTheBucketSays(bucket, index, lake);
  }

  @Test
  void photoThatNeverRestsIsAFailure() throws IOException {
    MemoryBucket bucket = MemoryBucket.plain("lake");
    PhotoLake lake = new PhotoLake(bucket);
    int[] change = {0};
    CrowdedBucket restless =
        new CrowdedBucket(
            bucket,
            (call, key) -> {
              if (call.equals("copy")) {
                lake.upload(KEY, CONTENTS.get(change[0]++ % 2));
              }
            });
    SettlePhoto processor = lake.processor(restless, new MemoryPhotoIndex());

    assertThatThrownBy(() -> lake.deliver(processor, lake.upload(KEY, CONTENTS.get(1))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("keeps changing")
        .hasMessageNotContaining("a.png");
  }
}
