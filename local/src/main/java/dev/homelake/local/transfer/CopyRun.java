package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import dev.homelake.local.terminal.Farewell;
import dev.homelake.local.terminal.Terminal;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;

/** Plans a copy and does it, with the terminal told how far it is. For one thread. */
final class CopyRun {

  private static final String AGAIN = "Run the same again: it goes on where it was.";

  private final Terminal terminal;
  private final PartSizes sizes;
  private final TransferProgress progress;

  CopyRun(Terminal terminal, PartSizes sizes) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.sizes = requireNonNull(sizes, "sizes is null");
    this.progress = new TransferProgress(terminal.status(), System::nanoTime);
  }

  /**
   * Looks at both sides.
   *
   * @param there what is listed of the other side
   * @param room is asked for so many bytes before they come
   * @param usable whether the other side can hold an object with this key
   */
  Plan plan(S3Side from, S3Side to, Listings there, LongConsumer room, Predicate<String> usable) {
    terminal.status().show("looking at what is there");
    ObjectCopy copy = new ObjectCopy(from, to, sizes, room, progress::bytesCopied);
    try {
      return new LakeCopy(from, to, copy, usable).plan(there);
    } catch (SdkException e) {
      throw S3Trouble.end(e, AGAIN)
          .orElseGet(
              () ->
                  Problem.failed("cannot look at what is there: " + S3Trouble.reason(e), AGAIN, e));
    } finally {
      terminal.status().clear();
    }
  }

  /** Does it. */
  Tally run(Plan plan) throws InterruptedException {
    Transfer transfer = new Transfer(plan, progress, AGAIN);
    Farewell farewell = new Farewell(terminal, () -> "stopped: " + progress.text() + ". " + AGAIN);
    try {
      return transfer.run();
    } finally {
      farewell.close();
      terminal.status().clear();
    }
  }
}
