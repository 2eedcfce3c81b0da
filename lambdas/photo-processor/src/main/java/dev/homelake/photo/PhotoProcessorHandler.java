package dev.homelake.photo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.events.EachObject;
import org.crac.Core;
import org.crac.Resource;

/**
 * What AWS Lambda calls when photos come and go. Before a snapshot is taken it settles an invented
 * photo, so that what is loaded and compiled for that is in the snapshot.
 */
public final class PhotoProcessorHandler implements RequestHandler<S3Event, Void>, Resource {

  private final EachObject records;

  /** Made by Lambda. */
  public PhotoProcessorHandler() {
    this(PhotoProcessorFunction.records(System.getenv()));
    Core.getGlobalContext().register(this);
  }

  /** Over a use case of any making, see {@link PhotoProcessorFunction#records}. */
  public PhotoProcessorHandler(EachObject records) {
    this.records = records;
  }

  @Override
  public Void handleRequest(S3Event event, Context context) {
    records.run(event, context.getAwsRequestId());
    return null;
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws Exception {
    Rehearsal.run(PhotoProcessorFunction.thumbnailer(System.getenv()));
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // Nothing here is unique or expires: connections and credentials are fetched when needed.
  }
}
