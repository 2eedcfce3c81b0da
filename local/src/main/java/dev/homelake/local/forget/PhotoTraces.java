package dev.homelake.local.forget;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.keys.Area;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.photos.AllPhotos;
import dev.homelake.photo.SettlePhoto;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What there is of some photos, each told by the key it was uploaded under, whether that is still
 * there or not.
 *
 * @param raw as they were uploaded
 * @param originals the copies
 * @param thumbnails the small ones
 * @param receipts of what was wrong
 * @param rows of the index
 */
record PhotoTraces(
    Set<String> raw,
    Set<String> originals,
    Set<String> thumbnails,
    Set<String> receipts,
    Set<String> rows) {

  private static final String RECEIPT = ".json";

  /** Of all photos whose path in their area begins so. */
  static PhotoTraces below(Bucket bucket, LakeFolder folder, String path) throws IOException {
    PhotoTraces traces =
        new PhotoTraces(
            sources(bucket, Area.RAW_PHOTOS, path),
            sources(bucket, Area.PHOTO_ORIGINALS, path),
            sources(bucket, Area.PHOTO_THUMBNAILS, path),
            new TreeSet<>(),
            rows(folder, Area.RAW_PHOTOS.key(path)));
    for (String source : sources(bucket, Area.RECEIPTS_PHOTOS, path)) {
      if (source.endsWith(RECEIPT)) {
        traces.receipts.add(source.substring(0, source.length() - RECEIPT.length()));
      }
    }
    // The receipts of photos with long names are called otherwise.
    Set<String> named = new HashSet<>(bucket.list(Area.RECEIPTS_PHOTOS.prefix()));
    for (String source : traces.all()) {
      if (SettlePhoto.receiptKey(source).filter(named::contains).isPresent()) {
        traces.receipts.add(source);
      }
    }
    return traces;
  }

  private static Set<String> sources(Bucket bucket, Area area, String path) throws IOException {
    Set<String> sources = new TreeSet<>();
    for (String key : bucket.list(area.key(path))) {
      sources.add(Area.RAW_PHOTOS.key(key.substring(area.prefix().length())));
    }
    return sources;
  }

  private static Set<String> rows(LakeFolder folder, String prefix) {
    Set<String> rows = new TreeSet<>();
    AllPhotos.of(
        folder.photos(),
        photo -> {
          if (photo.keys().source().startsWith(prefix)) {
            rows.add(photo.keys().source());
          }
        });
    return rows;
  }

  /** Of those photos only. */
  PhotoTraces only(Predicate<String> source) {
    return new PhotoTraces(
        some(raw, source),
        some(originals, source),
        some(thumbnails, source),
        some(receipts, source),
        some(rows, source));
  }

  private static Set<String> some(Collection<String> all, Predicate<String> source) {
    Set<String> some = new TreeSet<>();
    all.stream().filter(source).forEach(some::add);
    return some;
  }

  /** Of both. */
  PhotoTraces and(PhotoTraces other) {
    return new PhotoTraces(
        union(raw, other.raw),
        union(originals, other.originals),
        union(thumbnails, other.thumbnails),
        union(receipts, other.receipts),
        union(rows, other.rows));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  /** Of no photos. */
  static PhotoTraces none() {
    return new PhotoTraces(
        new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  /** Every photo that there is anything of. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(raw);
    List.of(originals, thumbnails, receipts, rows).forEach(all::addAll);
    return all;
  }

  /** How much is where. */
  List<PlaceCount> places() {
    return List.of(
        new PlaceCount("pictures as they came", raw.size()),
        new PlaceCount("their copies and thumbnails", originals.size() + (long) thumbnails.size()),
        new PlaceCount("their rows in the index", rows.size()),
        new PlaceCount("receipts of pictures", receipts.size()));
  }

  /** Removes them: the function for photos removes what it made of them. */
  void remove(LakeWork work) throws IOException, InterruptedException {
    if (all().isEmpty()) {
      return;
    }
    work.delete("pictures", raw);
    work.tellOfRemoval(some(all(), source -> !raw.contains(source)));
    work.settle();
  }
}
