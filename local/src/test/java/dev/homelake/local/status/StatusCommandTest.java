package dev.homelake.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Exit;
import dev.homelake.local.events.EventQueue;
import dev.homelake.local.events.Patience;
import dev.homelake.local.events.Route;
import dev.homelake.local.job.JobJournal;
import dev.homelake.local.job.RecordedRun;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.s3.WriteListener.Change;
import dev.homelake.local.s3.WriteListener.Version;
import dev.homelake.silver.launch.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class StatusCommandTest {

  @TempDir Path folder;
  private LakeFolder lake;

  @BeforeEach
  void make() throws IOException {
    lake = LakeFolder.create(folder.resolve("lake"));
  }

  @Test
  void anEmptyLakeIsWell() {
    CommandLineRun run = status();

    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out())
        .contains("no; \"homelake up\" starts it", "messages  0", "never built")
        .contains("0 waiting, 0 handled, 0 failed");
  }

  @Test
  void showsWhatFailedAndHasItTriedAgain() throws Exception {
    try (EventQueue queue =
        EventQueue.open(
            lake.events(), Route.ofLake(), new Patience(List.of()), Clock.systemUTC())) {
      queue
          .begins("lake", "raw-photos/Zoë.jpg", Change.PUT, Optional.empty())
          .ended(Optional.of(new Version(3, "v1", Instant.EPOCH)));
      queue.failed(queue.take(), "java.io.IOException");
    }

    CommandLineRun failed = status();
    assertThat(failed.exitCode()).isEqualTo(Exit.FAILED);
    assertThat(failed.out())
        .contains("1 failed", "raw-photos/Zoë.jpg: photo-processor, 1 attempt", "--retry");
    assertThat(status("--json").out()).doesNotContain("Zoë");

    CommandLineRun again = status("--retry");
    assertThat(again.exitCode()).isEqualTo(Exit.DONE);
    assertThat(again.err()).contains("1 upload will be tried again");
    assertThat(again.out()).contains("1 waiting, 0 handled, 0 failed");
  }

  @Test
  void countsUploadsThatWereRejected() throws IOException {
    assertThat(status().out()).doesNotContain("rejected");
    receipt("receipts/whatsapp/chat.zip.json", "{\"status\":\"accepted\"}");
    receipt("receipts/whatsapp/Zoë.txt.json", "{\"code\":\"NOT_A_WHATSAPP_EXPORT\"}");
    receipt("receipts/whatsapp/gone.txt.json", "{\"code\":\"X\",\"upload_removed\":true}");
    receipt("receipts/whatsapp/half.txt.json", "{\"code\":");
    receipt("receipts/whatsapp/list.txt.json", "[1]");
    Files.write(receipt("receipts/whatsapp/odd.txt.json", ""), new byte[] {(byte) 0xff});
    receipt("receipts/photos/2024/cut short.jpg.json", "{\"code\":\"DAMAGED_IMAGE\"}");

    assertThat(status().exitCode()).isEqualTo(Exit.DONE);
    assertThat(status().out()).contains("rejected  2 uploads", "s3/lake/receipts");
    assertThat(status("--json").out()).contains("\"rejected\":2").doesNotContain("Zoë");
  }

  @Test
  void looksAgainAtReceiptsThatHaveChanged() throws IOException {
    RejectedUploads rejected = new RejectedUploads(lake);
    Path receipt = receipt("receipts/photos/cut.jpg.json", "{\"code\":\"DAMAGED_IMAGE\"}");
    assertThat(rejected.count()).isOne();

    receipt("receipts/photos/cut.jpg.json", "{\"code\":\"DAMAGED_IMAGE\",\"upload_removed\":true}");
    assertThat(rejected.count()).isZero();

    Files.delete(receipt);
    assertThat(rejected.count()).isZero();
  }

  private Path receipt(String key, String json) throws IOException {
    Path file = lake.object(key);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, json);
  }

  @Test
  void tellsHowFarTheTableIs() {
    try (JobJournal journal = JobJournal.open(lake, Clock.systemUTC())) {
      JobJournal.Entry entry = journal.begin(RecordedRun.Reason.UPLOADS, RecordedRun.Scope.WHOLE);
      entry.at(new Progress(Progress.Stage.WRITE, 12, 82));

      assertThat(status().out()).contains("being built since", "write 12 of 82");
      assertThat(silver("state")).isEqualTo("running");
      assertThat(silver("reason")).isEqualTo("uploads");

      entry.failed("no space left\non the disk");
      assertThat(status().out()).contains("failed: no space left");
      assertThat(silver("state")).isEqualTo("failed");

      journal.begin(RecordedRun.Reason.DAILY, RecordedRun.Scope.WHOLE).dropped();
      assertThat(silver("state")).isEqualTo("failed");
    }
  }

  @Test
  void saysWhereThereIsNoLake() {
    CommandLineRun run = CommandLineRun.of("status", "--lake", folder.resolve("none"));

    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("there is no lake in");
  }

  private String silver(String field) {
    return JsonNode.parser()
        .parse(status("--json").out())
        .field("silver")
        .flatMap(silver -> silver.field(field))
        .orElseThrow()
        .text();
  }

  private CommandLineRun status(String... more) {
    Object[] words = new Object[3 + more.length];
    words[0] = "status";
    words[1] = "--lake";
    words[2] = lake.root();
    System.arraycopy(more, 0, words, 3, more.length);
    return CommandLineRun.of(words);
  }
}
