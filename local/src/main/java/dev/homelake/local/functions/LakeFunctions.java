package dev.homelake.local.functions;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.bronze.BronzeHandler;
import dev.homelake.bronze.Limits;
import dev.homelake.bronze.ReceiveUpload;
import dev.homelake.edge.bucket.Buckets;
import dev.homelake.edge.events.RecordsFailedException;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.local.events.EventFunction;
import dev.homelake.local.events.ObjectNotice;
import dev.homelake.local.events.S3Notification;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.photos.SqlitePhotoIndex;
import dev.homelake.photo.PhotoProcessorHandler;
import dev.homelake.photo.SettlePhoto;
import dev.homelake.photo.capture.TakenAtLadder;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.thumbnail.NativeFolder;
import dev.homelake.photo.thumbnail.NativeLibraryException;
import dev.homelake.photo.thumbnail.Platform;
import dev.homelake.photo.thumbnail.VipsThumbnailer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The functions that hear of uploads. One that cannot work here, for it lacks a library, sleeps:
 * its events wait until it can. Safe for use by several threads.
 */
public final class LakeFunctions implements AutoCloseable {

  private final SqlitePhotoIndex photos;
  private final FunctionLog log;
  private final Map<String, EventFunction> awake = new HashMap<>();
  private final Map<String, String> asleep = new HashMap<>();

  private LakeFunctions(SqlitePhotoIndex photos, FunctionLog log) {
    this.photos = photos;
    this.log = log;
  }

  /**
   * Starts them.
   *
   * @param buckets the lake's S3
   * @param temporary where an upload may lie while it is looked into
   * @param libraries where libvips is
   */
  public static LakeFunctions open(
      LakeFolder lake, Buckets buckets, Path temporary, NativeFolder libraries) throws IOException {
    requireNonNull(buckets, "buckets is null");
    LakeFunctions functions =
        new LakeFunctions(
            SqlitePhotoIndex.open(lake.photos()),
            new FunctionLog(lake.logs().resolve("functions.log")));
    try {
      functions.addChats(buckets, temporary);
      functions.addPhotos(buckets, libraries);
      return functions;
    } catch (RuntimeException | Error e) {
      functions.close();
      throw e;
    }
  }

  private void addChats(Buckets buckets, Path temporary) {
    JsonLog chats = new JsonLog(log, BronzeHandler.NAME);
    add(
        BronzeHandler.NAME,
        (event, requestId) ->
            new BronzeHandler(
                    new ReceiveUpload(
                        buckets, temporary, Limits.withTemporarySpace(spaceLeft(temporary))),
                    chats)
                .handle(event, requestId));
  }

  /** Looked at for each upload: a disk fills while this runs. */
  private static long spaceLeft(Path temporary) {
    try {
      return Files.getFileStore(temporary).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addPhotos(Buckets buckets, NativeFolder libraries) {
    VipsThumbnailer thumbnailer;
    try {
      thumbnailer = VipsThumbnailer.open(libraries.library(Platform.current()));
    } catch (NativeLibraryException e) {
      asleep.put(PhotoProcessorHandler.NAME, e.getMessage());
      return;
    }
    SettlePhoto useCase =
        new SettlePhoto(
            buckets,
            photos,
            new ImageInspector(ImageLimits.standard()),
            thumbnailer,
            new TakenAtLadder(ZoneId.systemDefault()));
    PhotoProcessorHandler handler =
        new PhotoProcessorHandler(useCase, new JsonLog(log, PhotoProcessorHandler.NAME));
    add(PhotoProcessorHandler.NAME, handler::handle);
  }

  private void add(String name, BiConsumer<S3Event, String> handler) {
    awake.put(name, (notice, requestId) -> handle(handler, notice, requestId));
  }

  private void handle(BiConsumer<S3Event, String> handler, ObjectNotice notice, String requestId) {
    log.begin();
    try {
      handler.accept(S3Notification.event(notice), requestId);
    } catch (RecordsFailedException e) {
      throw new FunctionFailedException(log.failure().orElse(e.getMessage()));
    }
  }

  /** Those that can work, by their names. */
  public Map<String, EventFunction> awake() {
    return Map.copyOf(awake);
  }

  /** Those that cannot, with the reasons. */
  public Map<String, String> asleep() {
    return Map.copyOf(asleep);
  }

  /** The index of photos. */
  public SqlitePhotoIndex photos() {
    return photos;
  }

  /** The log that they write to. */
  public PrintStream log() {
    return log;
  }

  @Override
  public void close() {
    photos.close();
  }
}
