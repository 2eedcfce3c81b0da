package dev.homelake.starter;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.log.LogLine;
import dev.homelake.starter.Outcome.Verdict;
import java.io.IOException;
import java.util.List;

/**
 * Takes the queue's messages: S3's, that something in bronze came or went, and the clock's. One
 * check answers them all, whatever they say. While a run is at work they go back to the queue, and
 * come again after its visibility timeout. Safe for use by several threads.
 */
public final class StarterHandler {

  /** The function's name in its log. */
  public static final String NAME = "silver-starter";

  private final StartSilver useCase;
  private final JsonLog log;

  public StarterHandler(StartSilver useCase, JsonLog log) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.log = requireNonNull(log, "log is null");
  }

  /**
   * Handles a batch.
   *
   * @param requestId of this delivery, for the log
   * @return the messages that are to come again
   * @throws CheckFailedException if S3 or Glue fails: then all come again
   */
  public SQSBatchResponse handle(SQSEvent event, String requestId) {
    LogLine line =
        log.line("CHECKED").request(requestId).count("messages", event.getRecords().size());
    try {
      Outcome outcome = useCase.check();
      outcome.describe(line);
      return new SQSBatchResponse(outcome.verdict() == Verdict.BUSY ? all(event) : List.of());
    } catch (IOException | RuntimeException e) {
      line.failure("FAILED", e);
      throw new CheckFailedException();
    } finally {
      line.write();
    }
  }

  private static List<BatchItemFailure> all(SQSEvent event) {
    return event.getRecords().stream()
        .map(message -> new BatchItemFailure(message.getMessageId()))
        .toList();
  }
}
