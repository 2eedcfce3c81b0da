package dev.homelake.silver;

import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.launch.Progress.Stage;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Tells of each task that ends well. Called by one thread of Spark's. */
final class ProgressListener extends SparkListener {

  /** The property of a job that tells what it does. */
  static final String STEP = "homelake.step";

  /** The step of a job that writes dates; besides, there are small ones that look into files. */
  static final String WRITING = "write";

  private final Sizing sizing;
  private final Consumer<Progress> progress;
  private final Set<Integer> writing = ConcurrentHashMap.newKeySet();
  private int read;
  private int written;

  ProgressListener(Sizing sizing, Consumer<Progress> progress) {
    this.sizing = sizing;
    this.progress = progress;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    if (WRITING.equals(stage.properties().getProperty(STEP))) {
      writing.add(stage.stageInfo().stageId());
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (!end.taskInfo().successful()) {
      return;
    }
    if (end.taskType().equals("ShuffleMapTask")) {
      read = Math.min(read + 1, sizing.readTasks());
      progress.accept(new Progress(Stage.READ, read, sizing.readTasks()));
    } else if (writing.contains(end.stageId())) {
      written = Math.min(written + 1, sizing.partitions());
      progress.accept(new Progress(Stage.WRITE, written, sizing.partitions()));
    }
  }
}
