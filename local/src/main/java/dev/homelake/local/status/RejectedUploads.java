package dev.homelake.local.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.s3.UnfinishedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Counts the uploads whose receipts say why they were rejected, as long as those are there. A
 * receipt is read once, and again when it has changed. Safe for use by several threads.
 */
final class RejectedUploads {

  private static final List<Area> RECEIPTS = List.of(Area.RECEIPTS_WHATSAPP, Area.RECEIPTS_PHOTOS);

  private final LakeFolder lake;
  private Map<Path, Looked> known = Map.of();

  RejectedUploads(LakeFolder lake) {
    this.lake = requireNonNull(lake, "lake is null");
  }

  private record Looked(FileTime modified, long bytes, boolean isRejected) {

    boolean isOf(BasicFileAttributes attributes) {
      return modified.equals(attributes.lastModifiedTime()) && bytes == attributes.size();
    }
  }

  /** How many there are now. */
  synchronized long count() throws IOException {
    Map<Path, Looked> found = new HashMap<>();
    for (Area area : RECEIPTS) {
      Path folder = lake.object(area.prefix());
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(folder, new Walk(found));
      }
    }
    known = found;
    return found.values().stream().filter(Looked::isRejected).count();
  }

  private final class Walk extends SimpleFileVisitor<Path> {

    private final Map<Path, Looked> found;

    Walk(Map<Path, Looked> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()) {
        Looked before = known.get(file);
        boolean isKnown = before != null && before.isOf(attributes);
        found.put(file, isKnown ? before : look(file, attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    /** What goes while this looks is not there. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }

  private static Looked look(Path file, BasicFileAttributes attributes) throws IOException {
    return new Looked(attributes.lastModifiedTime(), attributes.size(), isRejected(file));
  }

  private static boolean isRejected(Path receipt) throws IOException {
    try {
      if (UnfinishedFile.is(receipt)) {
        return false;
      }
      JsonNode json = JsonNode.parser().parse(new String(Files.readAllBytes(receipt), UTF_8));
      return json.isObject()
          && json.field("code").isPresent()
          && json.field("upload_removed").isEmpty();
    } catch (NoSuchFileException e) {
      return false;
    } catch (UncheckedIOException | IllegalArgumentException e) {
      // No JSON: somebody else's file.
      return false;
    }
  }
}
