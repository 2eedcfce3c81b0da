package dev.homelake.local.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.Problem;
import dev.homelake.local.transfer.CopyOutcome.Fate;
import dev.homelake.local.transfer.WriteStop.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.S3Client;

class TransferTest {

  @TempDir Path folder;

  private static void fill(TwoBuckets buckets) {
    String export = TwoBuckets.archive(buckets.from(), "chat", "hello");
    TwoBuckets.archive(buckets.from(), "other", "hello again");
    buckets.put("raw-photos/a.jpg", "photo");
    buckets.put("raw-photos/b.jpg", "photo too");
    buckets.put("raw-whatsapp-uploads/chat.txt", "hello");
    buckets.receipt("raw-whatsapp-uploads/chat.txt", export);
    buckets.put("misc/x", "x");
  }

  @Test
  void archiveComesBeforePhotosAndPhotosBeforeUploads() throws Exception {
    WriteStop[] there = new WriteStop[1];
    try (TwoBuckets buckets = TwoBuckets.in(folder, s -> s, s -> there[0] = WriteStop.none(s))) {
      fill(buckets);

      buckets.copy();

      List<String> written =
          there[0].written().stream().map(key -> key.substring(0, key.indexOf('/'))).toList();
      assertThat(written.subList(0, 4)).containsOnly("state", "bronze");
      assertThat(written.subList(4, 8))
          .containsExactly("raw-photos", "raw-photos", "raw-whatsapp-uploads", "misc");
      List<String> keys = there[0].written();
      assertThat(keys.indexOf("state/whatsapp-bronze/" + TwoBuckets.sha256("hello") + ".json"))
          .as("the claim of an export comes before the export")
          .isLessThan(
              keys.indexOf(
                  keys.stream().filter(k -> k.contains("/chat--")).findFirst().orElseThrow()));
    }
  }

  @ParameterizedTest
  @EnumSource(Answer.class)
  void brokenOffAfterAnyNumberOfWritesItGoesOn(Answer answer) throws Exception {
    WriteStop[] there = new WriteStop[1];
    try (TwoBuckets buckets =
        TwoBuckets.in(folder, s -> s, s -> there[0] = new WriteStop(s, key -> false, answer))) {
      fill(buckets);
      Map<String, String> expected = TwoBuckets.contents(buckets.from());
      expected.keySet().removeIf(key -> key.startsWith("receipts/"));
      for (int writes = 0; writes <= expected.size(); writes++) {
        TwoBuckets.empty(buckets.to());
        there[0].after(writes);
        buckets.copy();
        assertThat(there[0].written()).hasSize(writes);
        there[0].goOn();

        Tally tally = buckets.copy();

        assertThat(tally.count(Fate.LEFT)).isZero();
        assertThat(buckets.there()).isEqualTo(expected);
        assertThat(there[0].written()).as("nothing is sent twice").doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void objectsThatAreDeniedAreNamedAndStopNoOthers() throws Exception {
    try (TwoBuckets buckets =
        TwoBuckets.in(
            folder,
            s -> s,
            s -> new WriteStop(s, key -> key.endsWith("a.jpg"), Answer.BEFORE_IT_IS_DONE))) {
      fill(buckets);

      Tally tally = buckets.copy();

      assertThat(tally.told(Fate.LEFT))
          .extracting(Tally.Told::key)
          .containsExactly("raw-photos/a.jpg");
      assertThat(tally.told(Fate.LEFT).get(0).outcome().detail()).contains("S3 denies access");
      assertThat(buckets.there()).containsKeys("raw-photos/b.jpg", "misc/x");
    }
  }

  @Test
  void lostConnectionEndsItWithWords() throws Exception {
    try (TwoBuckets buckets = TwoBuckets.in(folder);
        S3Client nobody = Nobody.client()) {
      fill(buckets);
      Plan plan = buckets.planTo(new S3Side(nobody, "lake"));

      assertThatThrownBy(() -> TwoBuckets.run(plan))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem).hasMessageContaining("the connection was lost: ");
                assertThat(problem.remedy()).contains("again: it goes on where it was");
              });
    }
  }

  @Test
  void fullDiskEndsItWithWords() throws IOException {
    try (TwoBuckets buckets = TwoBuckets.in(folder)) {
      fill(buckets);
      Plan plan =
          buckets.plan(
              bytes -> {
                throw Problem.failed("the disk is full", "Make room.");
              });

      assertThatThrownBy(() -> TwoBuckets.run(plan))
          .hasMessageContaining("the disk is full; ")
          .hasMessageContaining("objects");
      assertThat(buckets.to().keys("raw-photos/")).isEmpty();
    }
  }
}
