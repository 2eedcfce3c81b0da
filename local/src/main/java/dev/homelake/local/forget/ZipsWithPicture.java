package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.ChatPicture;
import dev.homelake.edge.keys.HashedName;
import dev.homelake.local.files.Sha256;
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
import java.util.zip.ZipException;

/** Finds the uploaded zips that hold a picture which was brought out of one of them. */
final class ZipsWithPicture {

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
   * @param others the hashes of the other pictures in it
   */
  record Found(ObjectInfo object, Set<String> entries, Set<String> others) {

    /** Copies. */
    Found {
      requireNonNull(object, "object is null");
      entries = Set.copyOf(entries);
      others = Set.copyOf(others);
    }
  }

  /** The first digits of a brought picture's hash; empty if the key is no such picture's. */
  static Optional<String> hash(String source) {
    return ChatPicture.at(source).map(ChatPicture::hash);
  }

  /** Whether a picture of this key came out of a zip; then one may hold it still. */
  static boolean isBrought(String source) {
    return hash(source).isPresent();
  }

  /** The zips of the picture's chat that hold its content, under whatever name. */
  List<Found> find(String source) throws IOException {
    Optional<String> hash = hash(source);
    List<Found> found = new ArrayList<>();
    if (hash.isEmpty()) {
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
        look(zip.get(), hash.get()).ifPresent(found::add);
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

  private Optional<Found> look(ObjectInfo object, String wanted) throws IOException {
    Set<String> entries = new HashSet<>();
    Set<String> others = new HashSet<>();
    try (FetchedZip fetched = FetchedZip.open(bucket, object, temporary)) {
      for (MediaEntry media : fetched.zip().media()) {
        Optional<String> hash = hash(fetched.zip(), media);
        if (hash.equals(Optional.of(wanted))) {
          entries.add(media.name());
        } else {
          hash.ifPresent(others::add);
        }
      }
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Found(object, entries, others));
  }

  /** The first digits of a picture's hash; empty for what is none, or is damaged: never brought. */
  static Optional<String> hash(ExportZip zip, MediaEntry media) throws IOException {
    if (!media.name().toLowerCase(Locale.ROOT).matches("(?s).*\\.(jpe?g|png|webp)")) {
      return Optional.empty();
    }
    try (InputStream in = zip.open(media)) {
      return Optional.of(Sha256.of(in).substring(0, HashedName.DIGITS));
    } catch (ZipException e) {
      return Optional.empty();
    }
  }
}
