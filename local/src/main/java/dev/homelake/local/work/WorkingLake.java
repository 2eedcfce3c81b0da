package dev.homelake.local.work;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.local.events.QueueCounts;
import dev.homelake.local.job.JobProcess;
import dev.homelake.local.job.LakeSilver;
import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.lake.LakeFolder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A lake at work: its S3 answers, and what happens to objects there is handled by the functions, be
 * it in this process or in one that runs {@code up}. For one thread.
 */
public interface WorkingLake extends AutoCloseable {

  /** What is where. */
  LakeFolder folder();

  /** Its bucket, over S3, with its owner's key: a write there is an upload. */
  Bucket bucket();

  /**
   * Waits until all that has happened to objects so far is handled, or given up.
   *
   * @param left is told again and again how many events are left
   * @throws IOException if nothing gets done any more
   * @throws dev.homelake.local.Problem if the disk is full, or the process that has the lake ended
   */
  void settle(Consumer<QueueCounts> left) throws IOException, InterruptedException;

  /** What was given up, with the reasons; a later event of the same object may still succeed. */
  List<FailedEvent> failures();

  /** Functions that cannot work here, with the reasons; what is for them waits. */
  Map<String, String> asleep();

  /**
   * Forgets what failed of some objects, and why runs of the job failed, for that names files.
   *
   * @param keys of the objects
   */
  void forgetFailures(Predicate<String> keys);

  /**
   * Brings the table up to date, after whatever run is at work already.
   *
   * @param more arguments of the job besides its places
   * @throws dev.homelake.local.Problem if that fails
   */
  default JobProcess.Outcome buildSilver(List<String> more)
      throws IOException, InterruptedException {
    return buildSilver(more, LakeSilver.USUAL_HEAP);
  }

  /**
   * The same.
   *
   * @param heapBytes how much heap the job may take
   */
  JobProcess.Outcome buildSilver(List<String> more, long heapBytes)
      throws IOException, InterruptedException;

  /** Lets go of it. What happened meanwhile and is not handled waits for the next to open it. */
  @Override
  void close();
}
