package dev.homelake.photo;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.ObjectChangedException;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.events.Sequencer;
import dev.homelake.edge.keys.CopiedObject;
import dev.homelake.edge.keys.PictureMetadata;
import dev.homelake.edge.log.LogLine;
import dev.homelake.edge.photos.Change;
import dev.homelake.edge.photos.Photo;
import dev.homelake.edge.photos.PhotoIndex;
import dev.homelake.edge.photos.PhotoState;
import dev.homelake.photo.capture.TakenAtLadder;
import dev.homelake.photo.image.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * The settling of one photo for one event. An attempt writes files, then the index, then looks
 * whether the raw photo and the files are still what it thinks; it is to be repeated if not.
 *
 * <p>Why that ends well: of all handlers the one that writes last looks last, so it sees what the
 * others left. Whoever finds a newer sequencer in the index goes on under that, for the bucket is
 * the truth and the sequencer only keeps old news out.
 */
final class Settlement {

  private static final Optional<PhotoOutcome> AGAIN = Optional.empty();

  private final Bucket bucket;
  private final PhotoIndex index;
  private final Darkroom darkroom;
  private final TakenAtLadder ladder;
  private final PhotoPlaces places;
  private final PhotoFiles files;
  private boolean wrote;

  Settlement(
      Bucket bucket,
      PhotoIndex index,
      Darkroom darkroom,
      TakenAtLadder ladder,
      PhotoPlaces places) {
    this.bucket = bucket;
    this.index = index;
    this.darkroom = darkroom;
    this.ladder = ladder;
    this.places = places;
    this.files = new PhotoFiles(bucket, places);
  }

  /** Tries once; empty if something changed meanwhile. */
  Optional<PhotoOutcome> attempt(Sequencer event, LogLine line) throws IOException {
    // In this order: the index may be behind the bucket, but is never ahead of it.
    Optional<PhotoState> known = index.find(places.id());
    Optional<ObjectInfo> source = bucket.head(places.keys().source());
    boolean seen = known.isPresent() && !event.isAfter(known.get().sequencer());
    Sequencer sequencer = seen ? known.get().sequencer() : event;
    boolean shown = known.flatMap(PhotoState::photo).isPresent();
    if (seen && !wrote && source.isPresent() && isSettled(source.get(), shown)) {
      return Optional.of(PhotoOutcome.UNCHANGED);
    }
    wrote = true;
    try {
      return source.isPresent() ? keep(source.get(), sequencer, line) : remove(sequencer);
    } catch (ObjectChangedException e) {
      return AGAIN;
    }
  }

  private boolean isSettled(ObjectInfo source, boolean shown) throws IOException {
    return shown ? files.areFrom(source) : files.areRejected(source);
  }

  private Optional<PhotoOutcome> remove(Sequencer sequencer) throws IOException {
    files.delete();
    boolean applied = index.remove(places.id(), sequencer) == Change.APPLIED;
    boolean gone = bucket.head(places.keys().source()).isEmpty();
    return applied && gone ? Optional.of(PhotoOutcome.REMOVED) : AGAIN;
  }

  private Optional<PhotoOutcome> keep(ObjectInfo source, Sequencer sequencer, LogLine line)
      throws IOException {
    Optional<Rejection> refused = beforeReading(source);
    Development development =
        refused.isPresent()
            ? new Development.Rejected(refused.get())
            : darkroom.develop(read(source));
    if (development instanceof Development.Rejected rejected) {
      line.code("rejection", rejected.rejection().code().name());
      return reject(source, rejected.rejection(), sequencer);
    }
    return store(source, (Development.Developed) development, sequencer);
  }

  private Optional<Rejection> beforeReading(ObjectInfo source) {
    if (!places.fit()) {
      return Optional.of(
          new Rejection(
              Rejection.Code.NAME_TOO_LONG,
              "The photo's name and folders are too long. Upload it under a shorter name."));
    }
    return darkroom.bySize(source.size());
  }

  private byte[] read(ObjectInfo source) throws IOException {
    try (InputStream in = bucket.open(source)) {
      return in.readAllBytes();
    }
  }

  private Optional<PhotoOutcome> reject(ObjectInfo source, Rejection rejection, Sequencer sequencer)
      throws IOException {
    files.reject(source, PhotoReceipt.of(source, rejection));
    boolean applied = index.remove(places.id(), sequencer) == Change.APPLIED;
    return applied && isStill(source) && files.areRejected(source)
        ? Optional.of(PhotoOutcome.REJECTED)
        : AGAIN;
  }

  private Optional<PhotoOutcome> store(
      ObjectInfo source, Development.Developed developed, Sequencer sequencer) throws IOException {
    files.store(source, developed);
    boolean applied = index.put(photo(source, developed, sequencer)) == Change.APPLIED;
    return applied && isStill(source) && files.areFrom(source)
        ? Optional.of(PhotoOutcome.STORED)
        : AGAIN;
  }

  private boolean isStill(ObjectInfo source) throws IOException {
    return bucket
        .head(source.key())
        .filter(now -> now.eTag().equals(source.eTag()))
        .filter(now -> now.versionId().equals(source.versionId()))
        .isPresent();
  }

  private Photo photo(ObjectInfo source, Development.Developed developed, Sequencer sequencer) {
    Instant uploaded = CopiedObject.uploadedAt(source.metadata(), source.modified());
    return new Photo(
        places.id(),
        places.filename(),
        places.keys(),
        developed.dimensions(),
        source.size(),
        developed.type().contentType(),
        uploaded,
        ladder.decide(
            developed.notes(),
            places.filename(),
            PictureMetadata.sentAt(source.metadata()),
            uploaded),
        developed.notes().camera(),
        PhotoTags.of(developed.dimensions(), developed.notes()),
        sequencer);
  }
}
