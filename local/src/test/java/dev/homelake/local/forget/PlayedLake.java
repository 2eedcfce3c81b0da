package dev.homelake.local.forget;

import dev.homelake.bronze.BronzeHandler;
import dev.homelake.bronze.Limits;
import dev.homelake.bronze.ReceiveUpload;
import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.bucket.S3Bucket;
import dev.homelake.edge.events.EachObject;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.events.RecordsFailedException;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.local.CommandLineRun;
import dev.homelake.local.Installation;
import dev.homelake.local.events.QueueCounts;
import dev.homelake.local.job.JobProcess;
import dev.homelake.local.job.JobRun;
import dev.homelake.local.lake.FailedEvent;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.photos.SqlitePhotoIndex;
import dev.homelake.local.s3.TestLake;
import dev.homelake.local.thumbnail.BuiltLibraries;
import dev.homelake.local.work.WorkingLake;
import dev.homelake.photo.SettlePhoto;
import dev.homelake.photo.capture.TakenAtLadder;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.thumbnail.Platform;
import dev.homelake.photo.thumbnail.VipsThumbnailer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A lake over S3 with the real functions, which work when it settles. */
final class PlayedLake implements WorkingLake {

  /** What makes the table. */
  enum Silver {
    SMALL,
    REAL
  }

  private final LakeFolder folder;
  private final Path temporary;
  private final TestLake server;
  private final EventBucket events;
  private final MortalBucket mortal;
  private final SqlitePhotoIndex index;
  private final EachObject chats;
  private final EachObject photos;
  private final Silver silver;
  private final List<String> jobArguments = new ArrayList<>();
  private final List<FailedEvent> failures = new ArrayList<>();

  private PlayedLake(LakeFolder folder, Path temporary, TestLake server, Silver silver) {
    this.folder = folder;
    this.temporary = temporary;
    this.server = server;
    this.silver = silver;
    this.events = new EventBucket(new S3Bucket(server.client(), TestLake.BUCKET));
    this.mortal = new MortalBucket(events);
    this.index = SqlitePhotoIndex.open(folder.photos());
    this.chats =
        new EachObject(
            new ReceiveUpload(name -> events, temporary, Limits.withTemporarySpace(1L << 30)),
            silent(BronzeHandler.NAME));
    VipsThumbnailer thumbnailer =
        VipsThumbnailer.open(
            BuiltLibraries.of(installation(temporary)).library(Platform.current()));
    this.photos =
        new EachObject(
            new SettlePhoto(
                name -> events,
                index,
                new ImageInspector(ImageLimits.standard()),
                thumbnailer,
                new TakenAtLadder(ZoneOffset.UTC)),
            silent("photos"));
  }

  static PlayedLake start(Path root, Silver silver) throws IOException {
    Path temporary = Files.createDirectories(root.resolve("temporary"));
    LakeFolder folder = new LakeFolder(root.resolve("lake [a] folder"));
    TestLake server = TestLake.start(folder.buckets());
    return new PlayedLake(folder, temporary, server, silver);
  }

  static Installation installation(Path temporary) {
    return new Installation(
        "./homelake",
        CommandLineRun.ROOT,
        Path.of(System.getProperty("java.home"), "bin", "java"),
        temporary,
        temporary,
        Installation.Failures.SHORT);
  }

  private static JsonLog silent(String name) {
    return new JsonLog(new PrintStream(PrintStream.nullOutputStream(), false), name);
  }

  /** Uploads a file where its kind goes. */
  void upload(Path file, String name) throws IOException {
    put((name.endsWith(".zip") ? Area.UPLOADS_LANDING : Area.RAW_WHATSAPP_UPLOADS).key(name), file);
  }

  void put(String key, Path file) throws IOException {
    events.put(key, Content.of("application/octet-stream", file));
  }

  void put(String key, byte[] content) throws IOException {
    events.put(key, Content.of("application/octet-stream", content));
  }

  byte[] get(String key) throws IOException {
    ObjectInfo object = events.head(key).orElseThrow(() -> new AssertionError("no " + key));
    try (InputStream in = events.open(object)) {
      return in.readAllBytes();
    }
  }

  List<String> keys(String prefix) throws IOException {
    return events.list(prefix);
  }

  /** All that is in it, but for the lock and the reports of runs. */
  List<String> everything() throws IOException {
    return keys("").stream()
        .filter(key -> !key.startsWith("state/whatsapp/") && !key.startsWith("silver/"))
        .toList();
  }

  SqlitePhotoIndex index() {
    return index;
  }

  MortalBucket mortal() {
    return mortal;
  }

  Path temporary() {
    return temporary;
  }

  List<String> jobArguments() {
    return jobArguments;
  }

  @Override
  public LakeFolder folder() {
    return folder;
  }

  @Override
  public Bucket bucket() {
    return mortal;
  }

  @Override
  public Map<String, String> asleep() {
    return Map.of();
  }

  @Override
  public void settle(Consumer<QueueCounts> left) throws IOException {
    for (ObjectEvent event = events.poll(); event != null; event = events.poll()) {
      left.accept(new QueueCounts(1, 0, 0, 0, 0));
      boolean isPhoto = event.key().startsWith(Area.RAW_PHOTOS.prefix());
      try {
        (isPhoto ? photos : chats).run(List.of(event), "test");
      } catch (RecordsFailedException e) {
        failures.add(new FailedEvent(event.key(), "test", e.getMessage(), 1, event.time()));
      }
    }
  }

  @Override
  public List<FailedEvent> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void forgetFailures(Predicate<String> keys) {
    failures.removeIf(failure -> keys.test(failure.key()));
  }

  @Override
  public JobProcess.Outcome buildSilver(List<String> more, long heapBytes)
      throws IOException, InterruptedException {
    mortal.change();
    jobArguments.add(String.join(" ", more));
    if (silver == Silver.SMALL) {
      SmallSilver.build(events, temporary);
    } else {
      Path log = temporary.resolve("job.log");
      List<String> arguments = new ArrayList<>(List.of("--bucket", TestLake.BUCKET));
      arguments.addAll(more);
      JobRun job = JobRun.start(log, server.environment(), arguments, "-Dspark.master=local[2]");
      if (job.await() != 0) {
        throw new AssertionError(Files.readString(log));
      }
      Files.delete(log);
    }
    return new JobProcess.Outcome(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Lets go of nothing: a test looks into it afterwards. */
  @Override
  public void close() {}

  /** Leaves it as it was at first. */
  void clear() throws IOException {
    mortal.dieAfter(Integer.MAX_VALUE);
    for (String key : keys("raw-photos/")) {
      events.delete(key);
    }
    settle(waiting -> {});
    for (String key : keys("")) {
      events.delete(key);
    }
    settle(waiting -> {});
    for (String key : keys("")) {
      events.delete(key);
    }
    jobArguments.clear();
    failures.clear();
  }

  void end() {
    index.close();
    server.close();
  }
}
