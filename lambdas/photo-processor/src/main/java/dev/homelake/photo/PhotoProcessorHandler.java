package dev.homelake.photo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.events.EachObject;
import dev.homelake.edge.log.JsonLog;

/**
 * Takes S3's notifications of photos that come and go. Throws only what is worth another delivery.
 * Safe for use by several threads.
 */
public final class PhotoProcessorHandler implements RequestHandler<S3Event, Void> {

  /** The function's name in its log. */
  public static final String NAME = "photo-processor";

  private final EachObject records;

  public PhotoProcessorHandler(SettlePhoto useCase, JsonLog log) {
    this.records = new EachObject(useCase, log);
  }

  @Override
  public Void handleRequest(S3Event event, Context context) {
    records.run(event, context.getAwsRequestId());
    return null;
  }
}
