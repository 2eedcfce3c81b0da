package dev.homelake.local.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.transfer.Found.Storage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SmallPartsTest {

  private static Found found(String key, String eTag) {
    return new Found(key, 1, eTag, Instant.EPOCH, Storage.AT_HAND);
  }

  @Test
  void progressTellsRateAndWhatIsLeftOnceThatCanBeGuessed() {
    AtomicLong nanos = new AtomicLong();
    Terminal terminal =
        new Terminal(
            new ByteArrayOutputStream(), new ByteArrayOutputStream(), Terminal.Traits.plain());
    TransferProgress progress = new TransferProgress(terminal.status(), nanos::get);
    progress.begins(1200, 300_000_000);
    progress.bytesCopied(20_000_000);
    progress.objectDone();

    assertThat(progress.text()).isEqualTo("1 of 1,200 objects, 20.0 MB of 300.0 MB");
    nanos.set(10_000_000_000L);
    assertThat(progress.text())
        .isEqualTo("1 of 1,200 objects, 20.0 MB of 300.0 MB, 2.0 MB/s, 2 min left");
  }

  @Test
  void aFaultThatNobodyForesawIsNoCopyThatWentWell() {
    Plan plan = new Plan();
    Step.Work broken =
        () -> {
          throw new OutOfMemoryError("on purpose");
        };
    plan.add(new Step(Area.MISC, found("misc/x", "tag"), Step.Need.COPY, broken));
    plan.endStage();
    Terminal terminal =
        new Terminal(
            new ByteArrayOutputStream(), new ByteArrayOutputStream(), Terminal.Traits.plain());
    TransferProgress progress = new TransferProgress(terminal.status(), () -> 0);

    assertThatThrownBy(() -> new Transfer(plan, progress, "Run it again.").run())
        .hasRootCauseInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void otherNameKeepsTheNameAndLeadsBack() {
    Found photo = found("raw-photos/a/IMG_1.jpg", "d41d8cd98f00b204e9800998ecf8427e");
    String other = OtherName.of(photo, Area.RAW_PHOTOS);

    assertThat(other).isEqualTo("raw-photos/d41d8cd98f00b204/a/IMG_1.jpg");
    assertThat(OtherName.before(found(other, "x"), Area.RAW_PHOTOS))
        .contains("raw-photos/a/IMG_1.jpg");
    assertThat(OtherName.before(photo, Area.RAW_PHOTOS)).isEmpty();
    assertThat(OtherName.of(found("misc/a", "no-hash"), Area.MISC)).matches("misc/[0-9a-f]{16}/a");
  }

  @Test
  void keysThatFilesCannotHaveAreKnown() {
    assertThat(FileNames.fit("raw-photos/a b/ü.jpg")).isTrue();
    assertThat(FileNames.fit("misc/a//b")).isFalse();
    assertThat(FileNames.fit("misc/../b")).isFalse();
    assertThat(FileNames.fit("misc/folder/")).isFalse();
    assertThat(FileNames.fit("misc/" + "n".repeat(255) + "/" + "n".repeat(218))).isTrue();
    assertThat(FileNames.fit("misc/" + "n".repeat(256) + "/a")).isFalse();
    assertThat(FileNames.fit("misc/" + "n".repeat(219))).isFalse();
  }

  @Test
  void oldReceiptLosesOnlyWhatItsBucketKnows() throws IOException {
    byte[] receipt =
        """
        {"status":"accepted","upload":{"key":"k","sequencer":"FF","version_id":"v","etag":"e"},\
        "sequencer":"mine","lines":{"a":[1,{"b":null}]}}"""
            .getBytes(UTF_8);

    assertThat(new String(OldReceipts.withoutBucket(receipt), UTF_8))
        .isEqualTo(
            """
            {"status":"accepted","upload":{"key":"k","etag":"e"},\
            "sequencer":"mine","lines":{"a":[1,{"b":null}]}}""");
  }
}
