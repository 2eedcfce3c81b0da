package dev.homelake.bronze;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.events.EachObject;
import dev.homelake.edge.events.RecordsFailedException;
import dev.homelake.edge.log.JsonLog;

/**
 * Takes S3's notifications of uploaded chat exports. Throws only what is worth another delivery.
 * Safe for use by several threads.
 */
public final class BronzeHandler {

  /** The function's name in its log. */
  public static final String NAME = "whatsapp-bronze";

  private final EachObject records;

  public BronzeHandler(ReceiveUpload useCase, JsonLog log) {
    this.records = new EachObject(useCase, log);
  }

  /**
   * Handles all records of an event.
   *
   * @param requestId of this delivery, for the log
   * @throws RecordsFailedException if any of them failed, after all were tried
   */
  public void handle(S3Event event, String requestId) {
    records.run(event, requestId);
  }
}
