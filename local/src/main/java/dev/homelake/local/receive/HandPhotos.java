package dev.homelake.local.receive;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.log.JsonLog;
import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.PhotoId;
import dev.homelake.edge.photos.PhotoState;
import dev.homelake.local.photos.SqlitePhotoIndex;
import dev.homelake.photo.PhotoProcessorHandler;
import dev.homelake.photo.SettlePhoto;
import dev.homelake.photo.capture.TakenAtLadder;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.image.ImageLimits;
import dev.homelake.photo.thumbnail.NativeFolder;
import dev.homelake.photo.thumbnail.Platform;
import dev.homelake.photo.thumbnail.VipsThumbnailer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The function that takes in photos, on a lake in a folder and with an index beside it. For one
 * thread.
 */
final class HandPhotos implements AutoCloseable {

  private static final Set<String> ENDINGS =
      Set.of("jpg", "jpeg", "png", "webp", "heic", "avif", "gif", "tif", "tiff", "bmp", "svg");

  private final Bucket bucket;
  private final Clock clock;
  private final SqlitePhotoIndex index;
  private final PhotoProcessorHandler handler;

  private HandPhotos(
      Bucket bucket, Clock clock, SqlitePhotoIndex index, PhotoProcessorHandler handler) {
    this.bucket = bucket;
    this.clock = clock;
    this.index = index;
    this.handler = handler;
  }

  /**
   * Starts the function.
   *
   * @param index the index's file
   * @param libraries where libvips is
   * @throws dev.homelake.photo.thumbnail.NativeLibraryException if it is not there
   */
  static HandPhotos open(Bucket bucket, Path index, NativeFolder libraries, Clock clock) {
    VipsThumbnailer thumbnailer = VipsThumbnailer.open(libraries.library(Platform.current()));
    SqlitePhotoIndex opened = SqlitePhotoIndex.open(index);
    SettlePhoto useCase =
        new SettlePhoto(
            name -> bucket,
            opened,
            new ImageInspector(ImageLimits.standard()),
            thumbnailer,
            new TakenAtLadder(ZoneId.systemDefault()));
    JsonLog silent =
        new JsonLog(
            new PrintStream(PrintStream.nullOutputStream(), false), PhotoProcessorHandler.NAME);
    return new HandPhotos(bucket, clock, opened, new PhotoProcessorHandler(useCase, silent));
  }

  /** Whether a file's name is that of a picture. */
  static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Uploads a photo, hands its event to the function, and says what the index knows then. */
  Optional<Photo> receive(Path file) throws IOException {
    String key = keyOf(file);
    bucket.put(key, Content.of("application/octet-stream", file));
    return settle(key);
  }

  /** Hands the event of a photo that lies in the lake to the function. */
  Optional<Photo> settle(String key) throws IOException {
    ObjectInfo object = bucket.head(key).orElseThrow();
    handler.handle(
        S3Notification.created(bucket.name(), key, object.size(), object.eTag(), clock.instant()),
        "by-hand");
    return index.find(PhotoId.ofSourceKey(key)).flatMap(PhotoState::photo);
  }

  /** The key of a refused photo's receipt; empty if the function takes no file of this name. */
  static Optional<String> receiptOf(Path file) {
    return SettlePhoto.receiptKey(keyOf(file));
  }

  private static String keyOf(Path file) {
    return Area.RAW_PHOTOS.key(file.getFileName().toString());
  }

  @Override
  public void close() {
    index.close();
  }
}
