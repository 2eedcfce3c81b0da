package dev.homelake.local.forget;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.WatchedBucket;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.events.ObjectEvent.Kind;
import dev.homelake.edge.events.Sequencer;
import dev.homelake.edge.keys.Area;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** A bucket that notes what happens to uploads. */
final class EventBucket extends WatchedBucket {

  private final Queue<ObjectEvent> events = new ArrayDeque<>();
  private long sequence = 0x1000;

  EventBucket(Bucket bucket) {
    super(bucket);
  }

  @Override
  protected <T> T answer(String call, String key, Request<T> request) throws IOException {
    T answer = request.ask();
    boolean wrote = (call.equals("put") || call.equals("copy")) && !answer.equals(false);
    boolean listened = Area.of(key).filter(area -> area.role() == Area.Role.INPUT).isPresent();
    if (listened && (wrote || call.equals("delete"))) {
      events.add(event(key, wrote ? Kind.CREATED : Kind.REMOVED));
    }
    return answer;
  }

  private ObjectEvent event(String key, Kind kind) {
    return new ObjectEvent(
        name(),
        key,
        kind,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Sequencer(Long.toHexString(sequence++))),
        Instant.parse("2026-11-28T04:00:00Z"));
  }

  /** The next event that nobody has handled; null if there is none. */
  ObjectEvent poll() {
    return events.poll();
  }
}
