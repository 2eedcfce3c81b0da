package dev.homelake.edge.events;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.log.LogLine;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Runs a use case for each object of a notification. One that fails does not keep the others from
 * being tried; at the end one exception stands for all that failed, so that the notification is
 * delivered again and, if that does not help, ends where failures are looked at. That holds for
 * errors which one record may cause, too: a stack that ends, a class that does not load. The use
 * case must therefore be harmless when it is run again, and must treat bad input as data, not as a
 * failure.
 *
 * <p>Writes one line a record to the log. Safe for use by several threads if the use case is.
 */
public final class EachObject {

  /** Handles one object. */
  @FunctionalInterface
  public interface UseCase {

    /**
     * Does what the event asks for.
     *
     * @param line of the log, to add what was done: codes and counts, no names
     * @throws Exception an outage or a bug; both are worth another delivery
     */
    void handle(ObjectEvent event, LogLine line) throws Exception;
  }

  private final UseCase useCase;
  private final JsonLog log;
  private final LongSupplier nanoTime;

  public EachObject(UseCase useCase, JsonLog log) {
    this(useCase, log, System::nanoTime);
  }

  EachObject(UseCase useCase, JsonLog log, LongSupplier nanoTime) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.log = requireNonNull(log, "log is null");
    this.nanoTime = requireNonNull(nanoTime, "nanoTime is null");
  }

  /**
   * Handles all records.
   *
   * @param requestId of this delivery, for the log
   * @throws RecordsFailedException if any of them failed, after all were tried
   */
  public void run(S3EventNotification notification, String requestId) {
    run(ObjectEvents.of(notification), requestId);
  }

  /** The same for records that were read already. */
  public void run(List<ObjectEvent> events, String requestId) {
    int failed = 0;
    for (ObjectEvent event : events) {
      failed += handled(event, requestId) ? 0 : 1;
    }
    if (events.isEmpty()) {
      log.line("NOTHING_TO_DO").request(requestId).write();
    }
    if (failed > 0) {
      throw new RecordsFailedException(events.size(), failed);
    }
  }

  private boolean handled(ObjectEvent event, String requestId) {
    LogLine line = log.line("HANDLED").request(requestId).key(event.key());
    line.code("event", event.kind().name()).count("bytes", event.size());
    long start = nanoTime.getAsLong();
    boolean handled = false;
    try {
      useCase.handle(event, line);
      handled = true;
    } catch (Exception | StackOverflowError | LinkageError e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      line.failure("FAILED", e);
    }
    line.count("millis", (nanoTime.getAsLong() - start) / 1_000_000).write();
    return handled;
  }
}
