package dev.homelake.local.work;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.local.Installation;
import dev.homelake.local.Parts;
import dev.homelake.local.events.Deliveries;
import dev.homelake.local.events.EventQueue;
import dev.homelake.local.events.Patience;
import dev.homelake.local.events.Route;
import dev.homelake.local.functions.LakeFunctions;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeKey;
import dev.homelake.local.s3.AccessKeys;
import dev.homelake.local.s3.EmbeddedS3;
import dev.homelake.local.s3.Leftovers;
import dev.homelake.local.s3.Permissions;
import dev.homelake.local.s3.WriteListener;
import dev.homelake.local.s3.WriteListener.Version;
import dev.homelake.local.thumbnail.BuiltLibraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * S3 over a lake's folder, the queue of what happens there, and the functions that hear of it. Only
 * the process that has the lake's lock may start one. Safe for use by several threads.
 */
public final class LakeEngine implements AutoCloseable {

  private static final int LEAST_AT_A_TIME = 2;

  private final Parts parts = new Parts();
  private EmbeddedS3 s3;
  private EventQueue queue;
  private LakeFunctions functions;
  private LakeKey key;
  private Bucket bucket;

  private LakeEngine() {}

  /**
   * How it is set up.
   *
   * @param port for S3, or {@link EmbeddedS3#ANY_PORT}
   * @param others keys besides the owner's
   * @param origins pages that may use S3
   * @param watch is told of writes, too
   */
  public record Settings(int port, AccessKeys others, List<String> origins, WriteListener watch) {

    /** Refuses null. */
    public Settings {
      requireNonNull(others, "others is null");
      requireNonNull(watch, "watch is null");
      origins = List.copyOf(origins);
    }

    /** For a command that nobody else talks to. */
    public static Settings alone() {
      return new Settings(
          EmbeddedS3.ANY_PORT, id -> Optional.empty(), List.of(), WriteListener.NONE);
    }
  }

  /**
   * Starts it; what waited since it last ran is handled at once.
   *
   * @throws IOException if the port is taken or the folder cannot be used
   */
  public static LakeEngine start(
      LakeFolder lake, Settings settings, Installation installation, Clock clock)
      throws IOException {
    LakeEngine engine = new LakeEngine();
    try {
      engine.open(lake, settings, installation, clock);
      return engine;
    } catch (IOException | RuntimeException | Error e) {
      engine.parts.closeAfter(e);
      throw e;
    }
  }

  private void open(LakeFolder lake, Settings settings, Installation installation, Clock clock)
      throws IOException {
    LakeKey made = LakeKey.readOrMake(lake);
    queue = parts.add(EventQueue.open(lake.events(), Route.ofLake(), Patience.standard(), clock));
    AccessKeys keys = AccessKeys.of(made.key(), Permissions.ALL_OBJECTS).or(settings.others());
    Leftovers.remove(lake.bucket(), clock.instant());
    s3 =
        parts.add(
            EmbeddedS3.start(
                lake.buckets(),
                settings.port(),
                new EmbeddedS3.Clients(keys, settings.origins()),
                queue.and(settings.watch())));
    key = made.write(lake, s3.endpoint());
    LocalBuckets buckets = parts.add(new LocalBuckets(s3.endpoint(), key.key()));
    bucket = buckets.named(LakeFolder.BUCKET);
    functions =
        parts.add(
            LakeFunctions.open(
                lake, buckets, installation.temporary(), BuiltLibraries.of(installation)));
    queue.sleep(functions.asleep());
    queue.recover(this::version);
    int atATime = Math.max(LEAST_AT_A_TIME, Runtime.getRuntime().availableProcessors());
    parts.add(Deliveries.start(queue, functions.awake(), atATime));
  }

  private Optional<Version> version(String objectKey) {
    try {
      return bucket
          .head(objectKey)
          .map(object -> new Version(object.size(), object.eTag(), object.modified()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where S3 is. */
  public URI endpoint() {
    return s3.endpoint();
  }

  /** The owner's key, and where it is of use. */
  public LakeKey key() {
    return key;
  }

  /** The bucket, over S3 with the owner's key. */
  public Bucket bucket() {
    return bucket;
  }

  /** What is to be done about objects. */
  public EventQueue queue() {
    return queue;
  }

  /** The functions. */
  public LakeFunctions functions() {
    return functions;
  }

  /** Stops all parts, those that use others first. */
  @Override
  public void close() {
    parts.close();
  }
}
