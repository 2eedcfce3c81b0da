package dev.homelake.edge.events;

import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import dev.homelake.edge.events.ObjectEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads S3's own notifications. Pure functions; thread-safe. */
public final class ObjectEvents {

  private ObjectEvents() {}

  /**
   * The creations and removals in a notification, in its order. Everything else is left out: S3's
   * test event, tags, restores, what a lifecycle rule expired.
   */
  public static List<ObjectEvent> of(S3EventNotification notification) {
    if (notification.getRecords() == null) {
      return List.of();
    }
    return notification.getRecords().stream()
        .flatMap(record -> kind(record).map(kind -> event(record, kind)).stream())
        .toList();
  }

  private static Optional<Kind> kind(S3EventNotificationRecord record) {
    String name = record.getEventName() == null ? "" : record.getEventName();
    String bare = name.startsWith("s3:") ? name.substring(3) : name;
    if (bare.startsWith("ObjectCreated:")) {
      return Optional.of(Kind.CREATED);
    }
    return bare.startsWith("ObjectRemoved:") ? Optional.of(Kind.REMOVED) : Optional.empty();
  }

  private static ObjectEvent event(S3EventNotificationRecord record, Kind kind) {
    S3ObjectEntity object = record.getS3().getObject();
    Long size = object.getSizeAsLong();
    return new ObjectEvent(
        record.getS3().getBucket().getName(),
        object.getUrlDecodedKey(),
        kind,
        size == null ? 0 : size,
        present(object.geteTag()),
        present(object.getVersionId()),
        present(object.getSequencer()).map(Sequencer::new),
        Instant.ofEpochMilli(record.getEventTime().getMillis()));
  }

  private static Optional<String> present(String text) {
    return Optional.ofNullable(text).filter(t -> !t.isEmpty());
  }
}
