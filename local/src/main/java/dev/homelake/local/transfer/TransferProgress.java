package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.StatusLine;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells how far a copy is. Safe for use by several threads. */
final class TransferProgress {

  private static final long NANOS_BETWEEN_LOOKS = 200_000_000L;
  private static final double NANOS = 1e9;
  private static final long SECONDS_BEFORE_GUESS = 3;

  private final StatusLine status;
  private final LongSupplier nanos;
  private long objects;
  private long bytes;
  private long begun;
  private long objectsDone;
  private long bytesDone;
  private long shown;

  /**
   * On this line.
   *
   * @param nanos a clock
   */
  TransferProgress(StatusLine status, LongSupplier nanos) {
    this.status = requireNonNull(status, "status is null");
    this.nanos = requireNonNull(nanos, "nanos is null");
    begins(0, 0);
  }

  /** So much is to be done, from now on. */
  synchronized void begins(long allObjects, long allBytes) {
    objects = allObjects;
    bytes = allBytes;
    begun = nanos.getAsLong();
    shown = begun - NANOS_BETWEEN_LOOKS;
  }

  synchronized void bytesCopied(long more) {
    bytesDone += more;
    show();
  }

  synchronized void objectDone() {
    objectsDone++;
    show();
  }

  private void show() {
    long now = nanos.getAsLong();
    if (now - shown >= NANOS_BETWEEN_LOOKS) {
      shown = now;
      status.show(text());
    }
  }

  /** Where it stands, such as {@code 3 of 9 objects, 1.2 MB of 4.0 MB, 0.4 MB/s, 7 s left}. */
  synchronized String text() {
    String text =
        "%s of %s objects, %s of %s"
            .formatted(
                Numbers.grouped(objectsDone),
                Numbers.grouped(objects),
                Numbers.size(bytesDone),
                // What was compared and turned out to be other content comes on top.
                Numbers.size(Math.max(bytes, bytesDone)));
    double seconds = (nanos.getAsLong() - begun) / NANOS;
    if (seconds < SECONDS_BEFORE_GUESS || bytesDone == 0) {
      return text;
    }
    double rate = bytesDone / seconds;
    long left = Math.round(Math.max(0, bytes - bytesDone) / rate);
    return text + ", " + Numbers.size(Math.round(rate)) + "/s, " + words(left) + " left";
  }

  private static String words(long seconds) {
    Duration time = Duration.ofSeconds(seconds);
    if (time.toHours() > 0) {
      return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0 ? time.toMinutes() + " min" : seconds + " s";
  }
}
