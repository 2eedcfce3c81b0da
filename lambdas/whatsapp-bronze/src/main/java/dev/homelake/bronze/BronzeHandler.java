package dev.homelake.bronze;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.events.EachObject;
import dev.homelake.edge.log.JsonLog;

/**
 * Takes S3's notifications of uploaded chat exports. Throws only what is worth another delivery.
 * Safe for use by several threads.
 */
public final class BronzeHandler implements RequestHandler<S3Event, Void> {

  /** The function's name in its log. */
  public static final String NAME = "whatsapp-bronze";

  private final EachObject records;

  public BronzeHandler(ReceiveUpload useCase, JsonLog log) {
    this.records = new EachObject(useCase, log);
  }

  @Override
  public Void handleRequest(S3Event event, Context context) {
    records.run(event, context.getAwsRequestId());
    return null;
  }
}
