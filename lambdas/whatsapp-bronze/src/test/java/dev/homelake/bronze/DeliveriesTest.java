package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.bronze.Delivery.Told;
import dev.homelake.bronze.FailingBucket.Moment;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.MemoryBucket;
import dev.homelake.edge.events.RecordsFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twice, late, out of order, at the same time, and dying in between. */
class DeliveriesTest {

  private static final String KEY = "raw-whatsapp-uploads/_chat.txt";
  private static final String RECEIPT = "_chat.txt";

  @TempDir Path temporary;

  private final MemoryBucket bucket = MemoryBucket.plain(Delivery.BUCKET);
  private final MemoryBucket versioned = MemoryBucket.versioned(Delivery.BUCKET);

  @Test
  void writesNothingForAnEventThatComesAgain() throws IOException {
    Lake lake = new Lake(bucket, temporary);
    Told event = lake.put(KEY, chat("Ana"));
    lake.deliver(event);
    int writes = bucket.writes();

    lake.deliver(event);
    lake.deliver(event, event);

    assertThat(bucket.writes()).isEqualTo(writes);
    assertThat(lake.log()).containsOnlyOnce("\"ACCEPTED\"").contains("ALREADY_HANDLED");
  }

  @Test
  void doesNothingForAnUploadThatWasRemovedBeforeItWasLookedAt() throws IOException {
    for (MemoryBucket each : List.of(bucket, versioned)) {
      Lake lake = new Lake(each, temporary);
      Told created = lake.put(KEY, chat("Ana"));
      Told removed = lake.remove(KEY);

      lake.deliver(removed);
      lake.deliver(created);

      assertThat(lake.outputs()).isEmpty();
      assertThat(lake.log()).contains("REMOVAL_NOTED", "GONE");
    }
  }

  @Test
  void keepsInTheLakeWhatIsRemovedFromTheInbox() throws IOException {
    Lake lake = new Lake(bucket, temporary);
    lake.upload(KEY, chat("Ana"));
    lake.deliver(lake.remove(KEY));

    assertThat(lake.bronze()).hasSize(1);
    assertThat(lake.receipt(RECEIPT).field("upload_removed").orElseThrow().asBoolean()).isTrue();
    assertThat(TextUploadTest.string(lake.receipt(RECEIPT), "status")).isEqualTo("accepted");
  }

  @Test
  void forgetsTheRemovalWhenTheUploadComesBack() throws IOException {
    Lake lake = new Lake(bucket, temporary);
    lake.upload(KEY, chat("Ana"));
    Told removed = lake.remove(KEY);
    Told again = lake.put(KEY, chat("Ana"));

    lake.deliver(again);
    lake.deliver(removed);

    assertThat(lake.receipt(RECEIPT).field("upload_removed")).isEmpty();
    assertThat(lake.bronze()).hasSize(1);
  }

  @Test
  void doesNotTakeAnOldRemovalForOneOfANewUpload() throws IOException {
    Lake lake = new Lake(bucket, temporary);
    lake.upload(KEY, chat("Ana"));
    Told removed = lake.remove(KEY);
    lake.upload(KEY, chat("Bo"));
    lake.bucket().delete(KEY);

    lake.deliver(removed);

    assertThat(lake.receipt(RECEIPT).field("upload_removed")).isEmpty();
  }

  @Test
  void comesToTheSameLakeInWhateverOrderEventsAreDelivered() throws IOException {
    Map<String, String> expected = null;
    for (int seed = 0; seed < 60; seed++) {
      Lake lake = new Lake(MemoryBucket.versioned(Delivery.BUCKET), temporary);
      List<Told> events = history(lake);
      if (seed > 0) {
        Random random = new Random(seed);
        events.addAll(List.copyOf(events).subList(0, random.nextInt(events.size())));
        Collections.shuffle(events, random);
      }
      for (Told event : events) {
        lake.deliver(event);
      }
      Map<String, String> outputs = contents(lake);
      expected = expected == null ? outputs : expected;
      assertThat(outputs).as("seed %d", seed).isEqualTo(expected);
    }
    assertThat(expected).hasSize(3 + 3 + 1);
  }

  /** Three contents under three names, one of them overwritten twice, one twice there. */
  private static List<Told> history(Lake lake) throws IOException {
    List<Told> events = new ArrayList<>();
    events.add(lake.put(KEY, chat("Ana")));
    events.add(lake.put(KEY, chat("Bo")));
    events.add(lake.put("raw-whatsapp-uploads/b.txt", chat("Ana")));
    events.add(lake.put(KEY, chat("Carla")));
    byte[] zip = new Zips().with("_chat.txt", chat("Carla")).with("a.jpg", "x").bytes();
    events.add(lake.put("uploads-landing/c.zip", zip));
    return events;
  }

  /** Bronze by content, for it has the name of who came first; receipts by what they answer. */
  private static Map<String, String> contents(Lake lake) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    lake.outputs()
        .forEach(
            (key, text) -> {
              if (key.startsWith("bronze/")) {
                contents.merge("bronze " + text, "once", (one, other) -> "more than once");
              } else if (key.startsWith("receipts/")) {
                contents.put(key, text.replaceFirst("\"bronze_key\".*", ""));
              } else {
                contents.put(key, text);
              }
            });
    return contents;
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void comesToTheSameLakeWhereverACallDies(Moment moment) throws IOException {
    byte[] zip =
        new Zips()
            .with("_chat.txt", chat("Carla"))
            .with("a.jpg", "x")
            .with("b.jpg", "y")
            .with("c.jpg", "x")
            .bytes();
    for (String key : List.of(KEY, "uploads-landing/c.zip")) {
      byte[] content = key.endsWith("zip") ? zip : chat("Ana");
      Map<String, String> expected = outputs(key, content, Integer.MAX_VALUE, moment);
      int call = 1;
      for (; call < 60; call++) {
        Map<String, String> outputs = outputs(key, content, call, moment);
        if (outputs.isEmpty()) {
          break;
        }
        assertThat(withoutNews(outputs))
            .as("died %s call %d", moment, call)
            .isEqualTo(withoutNews(expected));
      }
      assertThat(call).isBetween(10, 59);
    }
  }

  /** The lake after a call that dies and its repetition; empty if the call needs fewer requests. */
  private Map<String, String> outputs(String key, byte[] content, int failing, Moment moment)
      throws IOException {
    MemoryBucket memory = MemoryBucket.plain(Delivery.BUCKET);
    memory.put(key, Content.of("text/plain", content));
    Told event = Told.created(key, "7F", Lake.NOVEMBER);
    FailingBucket failingBucket = new FailingBucket(memory, failing, moment);
    try {
      new Lake(failingBucket, temporary).deliver(event);
      if (failing != Integer.MAX_VALUE && !failingBucket.hasFailed()) {
        return Map.of();
      }
    } catch (RecordsFailedException e) {
      // As planned.
    }
    Lake lake = new Lake(memory, temporary);
    lake.deliver(event);
    return lake.outputs();
  }

  /** A repetition finds what the first call brought. */
  private static Map<String, String> withoutNews(Map<String, String> outputs) {
    Map<String, String> same = new TreeMap<>();
    outputs.forEach(
        (key, text) ->
            same.put(
                key,
                text.replaceAll("\"already_there\":(true|false|\\d+)", "")
                    .replaceAll("\"new\":\\d+", "")));
    return same;
  }

  @Test
  void landsContentOnceThatManyBringAtTheSameTime() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 25; round++) {
        Lake lake = new Lake(MemoryBucket.plain(Delivery.BUCKET), temporary);
        List<Callable<Void>> uploads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          Told event = lake.put("raw-whatsapp-uploads/" + i + ".txt", chat("Ana"));
          uploads.add(
              () -> {
                lake.deliver(event);
                return null;
              });
        }
        for (Future<Void> upload : senders.invokeAll(uploads)) {
          upload.get();
        }
        assertThat(lake.bronze()).hasSize(1);
        assertThat(lake.bucket().list("receipts/")).hasSize(8);
        for (int i = 0; i < 8; i++) {
          assertThat(TextUploadTest.string(lake.receipt(i + ".txt"), "bronze_key"))
              .isEqualTo(lake.bronze().get(0));
        }
      }
    } finally {
      senders.shutdownNow();
    }
  }

  private static byte[] chat(String name) {
    return "12/03/2024, 09:41 - %s: Hello\n13/03/2024, 09:42 - Zed: Hi\n"
        .formatted(name)
        .getBytes(UTF_8);
  }
}
