package dev.homelake.photo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.events.ObjectEvent.Kind;
import dev.homelake.edge.events.Sequencer;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.PhotoIndex;
import dev.homelake.photo.capture.TakenAtLadder;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.thumbnail.TestVips;
import dev.homelake.photo.thumbnail.Thumbnailer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** A bucket with photos that come and go, and what S3 says of it. */
final class PhotoLake {

  private static final Thumbnailer THUMBNAILER = TestVips.thumbnailer();

  private final Bucket bucket;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final JsonLog log = new JsonLog(new PrintStream(logged, true, UTF_8), "photo-processor");
  private int happened = 0x81e0;

  PhotoLake(Bucket bucket) {
    this.bucket = bucket;
  }

  /** The use case over another view of the same bucket. */
  SettlePhoto processor(Bucket seen, PhotoIndex index) {
    return new SettlePhoto(
        name -> seen,
        index,
        new ImageInspector(ImageLimits.standard()),
        THUMBNAILER,
        new TakenAtLadder(ZoneOffset.UTC));
  }

  /** A photo is uploaded. */
  ObjectEvent upload(String key, byte[] photo) throws IOException {
    return upload(key, photo, Map.of());
  }

  ObjectEvent upload(String key, byte[] photo, Map<String, String> metadata) throws IOException {
    bucket.put(key, Content.of("application/x-whatever", photo).with(metadata));
    return event(key, Kind.CREATED, photo.length);
  }

  /** A photo is removed. */
  ObjectEvent remove(String key) throws IOException {
    bucket.delete(key);
    return event(key, Kind.REMOVED, 0);
  }

  private synchronized ObjectEvent event(String key, Kind kind, long size) {
    happened++;
    return new ObjectEvent(
        bucket.name(),
        key,
        kind,
        size,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Sequencer("0055AED6DCD902" + Integer.toHexString(happened))),
        Instant.parse("2024-06-01T12:00:00Z"));
  }

  /** Delivers an event; what the processor said is the code of the last line of the log. */
  void deliver(SettlePhoto processor, ObjectEvent event) throws IOException {
    var line = log.line("HANDLED").key(event.key());
    processor.handle(event, line);
    line.write();
  }

  String log() {
    return logged.toString(UTF_8);
  }

  byte[] bytes(String key) throws IOException {
    ObjectInfo object = bucket.head(key).orElseThrow(() -> new AssertionError("no " + key));
    try (InputStream in = bucket.open(object)) {
      return in.readAllBytes();
    }
  }
}
