package dev.homelake.local.work;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.local.Installation;
import dev.homelake.local.Parts;
import dev.homelake.local.events.QueueCounts;
import dev.homelake.local.job.JobJournal;
import dev.homelake.local.job.JobProcess;
import dev.homelake.local.job.LakeSilver;
import dev.homelake.local.job.RecordedRun;
import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeHolder;
import dev.homelake.local.lake.LakeLock;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A lake that this process works on, for as long as it is open. */
final class OwnLake implements WorkingLake {

  private final Parts parts = new Parts();
  private final LakeFolder folder;
  private final LakeEngine engine;
  private final JobJournal journal;
  private final LakeSilver silver;

  /** Takes over the lock, also if it fails. */
  OwnLake(
      LakeFolder folder,
      LakeLock lock,
      String command,
      Installation installation,
      Terminal terminal,
      Clock clock)
      throws IOException {
    this.folder = folder;
    parts.add(lock);
    try {
      this.engine =
          parts.add(LakeEngine.start(folder, LakeEngine.Settings.alone(), installation, clock));
      this.journal = parts.add(JobJournal.open(folder, clock));
      this.silver = new LakeSilver(installation, terminal, folder, engine.key(), journal, clock);
      lock.announce(
          new LakeHolder(
              ProcessHandle.current().pid(), command, clock.instant(), Optional.empty()));
    } catch (IOException | RuntimeException | Error e) {
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
    return engine.bucket();
  }

  @Override
  public void settle(Consumer<QueueCounts> left) throws IOException, InterruptedException {
    Settling.wait(engine.queue(), FreeSpace.of(folder), left, () -> {});
  }

  @Override
  public List<FailedEvent> failures() {
    return engine.queue().failures();
  }

  @Override
  public Map<String, String> asleep() {
    return engine.queue().asleep();
  }

  @Override
  public void forgetFailures(Predicate<String> keys) {
    engine.queue().forget(keys);
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
