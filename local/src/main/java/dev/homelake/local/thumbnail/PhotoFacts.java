package dev.homelake.local.thumbnail;

import dev.homelake.edge.photos.Camera;
import dev.homelake.edge.photos.Taken;
import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Paint;
import dev.homelake.photo.capture.CameraNotes;
import dev.homelake.photo.capture.ExifNotes;
import dev.homelake.photo.capture.TakenAtLadder;
import dev.homelake.photo.image.ImageHeader;
import dev.homelake.photo.thumbnail.Thumbnailer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a photo, for people. */
final class PhotoFacts {

  private PhotoFacts() {}

  /** Where it is shown. */
  record Window(Paint paint, int columns) {}

  static List<String> of(
      Path file,
      byte[] photo,
      ImageHeader header,
      Thumbnailer.Made made,
      Optional<Path> written,
      Window window)
      throws IOException {
    CameraNotes notes =
        header.exif().map(block -> ExifNotes.read(photo, block)).orElse(CameraNotes.NONE);
    Fields fields = new Fields(window.paint(), window.columns());
    fields.field(
        "photo",
        "%s, %d x %d, %s"
            .formatted(
                header.type(), made.photoWidth(), made.photoHeight(), Numbers.size(photo.length)));
    fields.field("taken", taken(file, notes));
    camera(notes.camera()).ifPresent(name -> fields.field("camera", name));
    if (notes.place()) {
      fields.field("place", "is in the photo; the thumbnail does not have it");
    }
    fields.field("thumbnail", thumbnail(made, written));
    return fields.lines();
  }

  private static String taken(Path file, CameraNotes notes) throws IOException {
    Instant saved = Files.getLastModifiedTime(file).toInstant();
    Taken taken =
        new TakenAtLadder(ZoneOffset.UTC)
            .decide(notes, file.getFileName().toString(), Optional.empty(), saved);
    return taken.at()
        + switch (taken.source()) {
          case EXIF_WITH_OFFSET -> " (the camera's clock and its offset)";
          case EXIF -> " (the camera's clock, its zone unknown)";
          case FILE_NAME -> " (the file's name)";
          case CHAT_MESSAGE -> " (the chat)";
          case UPLOAD -> " (when the file was saved; nothing better is known)";
        };
  }

  private static Optional<String> camera(Camera camera) {
    String name =
        Stream.of(camera.make(), camera.model())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Optional.of(name).filter(text -> !text.isEmpty());
  }

  private static String thumbnail(Thumbnailer.Made made, Optional<Path> written) {
    String size =
        "%d x %d, %s".formatted(made.width(), made.height(), Numbers.size(made.bytes().length));
    return written.map(path -> size + ", in " + path).orElse(size);
  }
}
