package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.Area;
import dev.homelake.whatsapp.archive.ExportZip;
import dev.homelake.whatsapp.archive.MediaEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Finds the uploaded zips that hold a picture which was brought out of one of them. */
final class ZipsWithPicture {

  private static final Pattern BROUGHT =
      Pattern.compile("(?s)raw-photos/whatsapp/[^/]+/.*--([0-9a-f]{16})\\.([a-z]+)");

  private final Bucket bucket;
  private final Path temporary;

  ZipsWithPicture(Bucket bucket, Path temporary) {
    this.bucket = requireNonNull(bucket, "bucket is null");
    this.temporary = requireNonNull(temporary, "temporary is null");
  }

  /**
   * A zip that holds the picture.
   *
   * @param object exactly which zip
   * @param entries the names of the picture in it
   */
  record Found(ObjectInfo object, Set<String> entries) {

    /** Copies. */
    Found {
      requireNonNull(object, "object is null");
      entries = Set.copyOf(entries);
    }
  }

  /** Whether a picture of this key came out of a zip; then one may hold it still. */
  static boolean isBrought(String source) {
    return BROUGHT.matcher(source).matches();
  }

  /** The zips of the picture's chat that hold its content, under whatever name. */
  List<Found> find(String source) throws IOException {
    Matcher brought = BROUGHT.matcher(source);
    List<Found> found = new ArrayList<>();
    if (!brought.matches()) {
      return found;
    }
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    Map<String, UploadNote> notes = new HashMap<>();
    for (UploadNote note : UploadNote.list(bucket)) {
      note.upload().ifPresent(upload -> notes.put(upload, note));
    }
    for (String key : bucket.list(Area.UPLOADS_LANDING.prefix())) {
      Optional<ObjectInfo> zip = bucket.head(key);
      if (zip.isPresent() && mayHold(zip.get(), Optional.ofNullable(notes.get(key)), folder)) {
        Set<String> entries = entries(zip.get(), brought.group(1));
        if (!entries.isEmpty()) {
          found.add(new Found(zip.get(), entries));
        }
      }
    }
    return found;
  }

  /** A zip whose receipt is of other content, or missing, may hold anything. */
  private static boolean mayHold(ObjectInfo zip, Optional<UploadNote> note, String folder) {
    boolean isKnown =
        note.flatMap(UploadNote::eTag).filter(eTag -> eTag.equals(zip.eTag())).isPresent();
    return !isKnown || note.orElseThrow().facts().pictures().equals(Optional.of(folder));
  }

  private Set<String> entries(ObjectInfo object, String hash) throws IOException {
    Set<String> entries = new HashSet<>();
    try (Scratch scratch = Scratch.in(temporary);
        ExportZip zip =
            ExportZip.open(scratch.fetch(bucket, object), BronzeExport.name(object.key()))) {
      for (MediaEntry media : zip.media()) {
        if (isPicture(media) && hasHash(zip, media, hash)) {
          entries.add(media.name());
        }
      }
    }
    return entries;
  }

  private static boolean isPicture(MediaEntry media) {
    return media.name().toLowerCase(Locale.ROOT).matches("(?s).*\\.(jpe?g|png|webp)");
  }

  private static boolean hasHash(ExportZip zip, MediaEntry media, String hash) throws IOException {
    try (InputStream in = zip.open(media)) {
      return ContentHash.of(in).startsWith(hash);
    } catch (ZipException e) {
      // A damaged picture was never brought.
      return false;
    }
  }
}
