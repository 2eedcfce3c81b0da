package dev.homelake.local.work;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.local.Installation;
import dev.homelake.local.Parts;
import dev.homelake.local.Problem;
import dev.homelake.local.events.EventQueue;
import dev.homelake.local.events.Patience;
import dev.homelake.local.events.QueueCounts;
import dev.homelake.local.events.Route;
import dev.homelake.local.job.JobJournal;
import dev.homelake.local.job.JobProcess;
import dev.homelake.local.job.LakeSilver;
import dev.homelake.local.job.RecordedRun;
import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeKey;
import dev.homelake.local.lake.LakeLock;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A lake that another process works on. */
final class SharedLake implements WorkingLake {

  private final Parts parts = new Parts();
  private final LakeFolder folder;
  private final LocalBuckets buckets;
  private final EventQueue queue;
  private final JobJournal journal;
  private final LakeSilver silver;

  SharedLake(
      LakeFolder folder, LakeKey key, Installation installation, Terminal terminal, Clock clock) {
    this.folder = folder;
    try {
      this.buckets = parts.add(new LocalBuckets(key.endpoint().orElseThrow(), key.key()));
      this.queue =
          parts.add(EventQueue.open(folder.events(), Route.ofLake(), Patience.standard(), clock));
      this.journal = parts.add(JobJournal.open(folder, clock));
      this.silver = new LakeSilver(installation, terminal, folder, key, journal, clock);
    } catch (RuntimeException | Error e) {
      parts.closeAfter(e);
      throw e;
    }
  }

  @Override
  public LakeFolder folder() {
    return folder;
  }

  @Override
  public Bucket bucket() {
    return buckets.named(LakeFolder.BUCKET);
  }

  @Override
  public void settle(Consumer<QueueCounts> left) throws IOException, InterruptedException {
    Settling.wait(queue, FreeSpace.of(folder), left, this::requireWorker);
  }

  private void requireWorker() throws IOException {
    if (!LakeLock.isTaken(folder)) {
      throw Problem.failed(
          "the homelake that worked on " + folder.root() + " has ended",
          "Nothing is lost: what waits is handled when \"homelake up\" runs again.");
    }
  }

  @Override
  public List<FailedEvent> failures() {
    return queue.failures();
  }

  @Override
  public Map<String, String> asleep() {
    return queue.asleep();
  }

  @Override
  public void forgetFailures(Predicate<String> keys) {
    queue.forget(keys);
    journal.forgetReasons();
  }

  @Override
  public JobProcess.Outcome buildSilver(List<String> more, long heapBytes)
      throws IOException, InterruptedException {
    return silver.run(more, heapBytes, RecordedRun.Reason.ASKED);
  }

  @Override
  public void close() {
    parts.close();
  }
}
