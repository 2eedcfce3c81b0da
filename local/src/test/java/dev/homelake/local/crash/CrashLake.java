package dev.homelake.local.crash;

import dev.homelake.local.job.JobRun;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A lake whose runs are killed, in a folder or on S3. */
interface CrashLake extends AutoCloseable {

  /** Its kind, for the report. */
  String kind();

  /** Whether runs register dates in a catalog. */
  boolean hasCatalog();

  /** Stores the one export, in place of the one before. */
  void export(String text) throws IOException;

  /** The job's arguments that name its places. */
  List<String> places();

  /** What the job needs in its environment. */
  Map<String, String> environment();

  /** All keys of the table as one listing tells them, without those that readers never look at. */
  List<String> silverKeys() throws IOException;

  /** One file of the table. */
  byte[] silver(String key) throws IOException;

  /** All keys of the state. */
  List<String> stateKeys() throws IOException;

  /** An object of the state. */
  byte[] state(String key) throws IOException;

  /**
   * The trap number {@code number}, set before the run starts: they are spread over the whole run
   * and include the moments around the first and the last write.
   */
  Trap trap(int number, Random random);

  /** Kills a run at a moment. */
  interface Trap {

    /** Waits for the moment and kills; returns at the run's end, whichever comes first. */
    void spring(JobRun run) throws IOException, InterruptedException;

    /** The moment, in words. */
    String moment();
  }

  @Override
  void close();
}
