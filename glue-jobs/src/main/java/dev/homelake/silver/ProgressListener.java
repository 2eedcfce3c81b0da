package dev.homelake.silver;

import dev.homelake.silver.launch.Progress;
import dev.homelake.silver.launch.Progress.Stage;
import java.util.function.Consumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Tells of each task that ends well. Called by one thread of Spark's. */
final class ProgressListener extends SparkListener {

  private final Sizing sizing;
  private final Consumer<Progress> progress;
  private int read;
  private int written;

  ProgressListener(Sizing sizing, Consumer<Progress> progress) {
    this.sizing = sizing;
    this.progress = progress;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (!end.taskInfo().successful()) {
      return;
    }
    if (end.taskType().equals("ShuffleMapTask")) {
      read = Math.min(read + 1, sizing.readTasks());
      progress.accept(new Progress(Stage.READ, read, sizing.readTasks()));
    } else {
      written = Math.min(written + 1, sizing.partitions());
      progress.accept(new Progress(Stage.WRITE, written, sizing.partitions()));
    }
  }
}
