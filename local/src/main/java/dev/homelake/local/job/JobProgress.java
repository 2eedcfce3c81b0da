package dev.homelake.local.job;

import dev.homelake.local.terminal.Terminal;
import dev.homelake.silver.launch.Progress;
import java.io.Closeable;
import java.util.function.Consumer;

/**
 * Draws, and tells, how far the job is, with a sign that turns. Safe for use by several threads.
 */
final class JobProgress implements Closeable {

  private static final int FRAMES_A_SECOND = 8;

  private final Terminal terminal;
  private final JobArchive archive;
  private final Consumer<Progress> listener;
  private final Thread drawing = new Thread(this::drawUntilDone, "job progress");
  private volatile boolean sparkWorked;
  private volatile String work = "starting";

  JobProgress(Terminal terminal, JobArchive archive, Consumer<Progress> listener) {
    this.listener = listener;
    this.terminal = terminal;
    this.archive = archive;
    drawing.setDaemon(true);
    if (terminal.status().visible()) {
      drawing.start();
    }
  }

  /** Whether the job had work for Spark, so that its classes were loaded. */
  boolean sparkWorked() {
    return sparkWorked;
  }

  /** The job has come this far. */
  void at(Progress progress) {
    listener.accept(progress);
    sparkWorked |= progress.stage() == Progress.Stage.WRITE;
    String count = progress.of() > 1 ? " " + progress.done() + " of " + progress.of() : "";
    work =
        switch (progress.stage()) {
          case LIST -> "reading exports";
          case SCAN -> "looking into new exports" + count;
          case READ -> "reading exports" + count;
          case WRITE -> "writing dates" + count;
          case CLEAN, REGISTER ->
              archive.isStoring() && sparkWorked
                  ? "storing Spark's classes for faster starts, once"
                  : "finishing";
        };
  }

  @Override
  public void close() {
    drawing.interrupt();
    try {
      drawing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    terminal.status().clear();
  }

  private void drawUntilDone() {
    try {
      for (long frame = 0; ; frame++) {
        char sign = terminal.errorPaint().characters().spinner(frame);
        terminal.status().show(sign + " " + work + "  " + frame / FRAMES_A_SECOND + " s");
        Thread.sleep(1000 / FRAMES_A_SECOND);
      }
    } catch (InterruptedException e) {
      // Closed: the line is of no more use.
    }
  }
}
