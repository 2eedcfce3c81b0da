package dev.homelake.local.s3;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server that was killed left half written in a bucket's folder: later it would be taken for
 * objects. Objects that came through the server are never touched, whatever they are called: it
 * gives them attributes, and where files can have none nothing that is called like one is removed.
 * A file that was copied in by hand under such a name, which ends with a hyphen and a UUID, cannot
 * be told from one. What cannot be looked at stays, and so does an upload in parts that somebody
 * worked on within a day: its client may go on.
 *
 * <p>For one thread, while no server is at work.
 */
public final class Leftovers {

  private static final Duration PARTS_STAY = Duration.ofDays(1);

  /** Files and folders right in the bucket; the store keeps these names for itself. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?s)\\.(?:mpus|s3proxy-mpu-stub)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*");

  private final Path bucket;
  private final Map<String, PartialUpload> uploads = new HashMap<>();

  private Leftovers(Path bucket) {
    this.bucket = requireNonNull(bucket, "bucket is null");
  }

  /** Removes them from a bucket's folder, which need not be there. */
  public static void remove(Path bucket, Instant now) throws IOException {
    if (Files.isDirectory(bucket)) {
      Leftovers leftovers = new Leftovers(bucket);
      Files.walkFileTree(bucket, leftovers.new Walk(hasAttributes(bucket)));
      for (PartialUpload upload : leftovers.uploads.values()) {
        if (upload.newest.isBefore(now.minus(PARTS_STAY))) {
          upload.remove();
        }
      }
    }
  }

  /** Whether files there can have the attributes that tell objects. */
  private static boolean hasAttributes(Path bucket) {
    try {
      return Files.getFileStore(bucket)
          .supportsFileAttributeView(UserDefinedFileAttributeView.class);
    } catch (IOException e) {
      return false;
    }
  }

  /** Not whole, or a second name of what is whole already. */
  private static boolean isLeft(Path file) throws IOException {
    Optional<String> object = UnfinishedFile.object(file.getFileName().toString());
    if (object.isEmpty()) {
      return false;
    }
    Path place = file.resolveSibling(object.get());
    return UnfinishedFile.is(file) || (Files.exists(place) && Files.isSameFile(file, place));
  }

  private Optional<String> uploadId(Path file) {
    Matcher name = PARTS.matcher(bucket.relativize(file).getName(0).toString());
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  private static void removeIfPossible(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      // Stays. The lake works nevertheless.
    }
  }

  private final class Walk extends SimpleFileVisitor<Path> {

    private final boolean hasAttributes;

    private Walk(boolean hasAttributes) {
      this.hasAttributes = hasAttributes;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        if (hasAttributes && isLeftAsFarAsKnown(file)) {
          removeIfPossible(file);
        } else {
          upload(file).ifPresent(upload -> upload.add(file, attributes));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isLeftAsFarAsKnown(Path file) {
      try {
        return isLeft(file);
      } catch (IOException e) {
        return false;
      }
    }

    private Optional<PartialUpload> upload(Path file) {
      return uploadId(file).map(id -> uploads.computeIfAbsent(id, any -> new PartialUpload()));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
      if (!folder.equals(bucket)) {
        upload(folder).ifPresent(upload -> upload.found.add(folder));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** The files of an upload in parts, each before the folder that it is in. */
  private static final class PartialUpload {

    private final List<Path> found = new ArrayList<>();
    private Instant newest = Instant.MIN;

    private void add(Path file, BasicFileAttributes attributes) {
      found.add(file);
      Instant modified = attributes.lastModifiedTime().toInstant();
      newest = modified.isAfter(newest) ? modified : newest;
    }

    /** A folder that is not empty stays. */
    private void remove() {
      found.forEach(Leftovers::removeIfPossible);
    }
  }
}
