package dev.homelake.photo;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.Buckets;
import dev.homelake.edge.events.EachObject;
import dev.homelake.edge.events.ObjectEvent;
import dev.homelake.edge.events.Sequencer;
import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.Inputs;
import dev.homelake.edge.log.KeyHash;
import dev.homelake.edge.log.LogLine;
import dev.homelake.edge.photos.PhotoIndex;
import dev.homelake.photo.capture.TakenAtLadder;
import dev.homelake.photo.image.ImageInspector;
import dev.homelake.photo.thumbnail.Thumbnailer;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes what is kept of a photo agree with the raw photo in the bucket, whatever event says that
 * something happened to it: a copy by its true type, a thumbnail and an item in the index; or a
 * receipt that says why not; or nothing, if the raw photo is gone.
 *
 * <p>Any number of events, in any order and at once, end in the state that the bucket's last
 * content asks for, because each looks at the bucket and looks again after it wrote: if another
 * event came in between it starts anew. A photo that cannot be decoded is a result. Exceptions are
 * outages and bugs, and worth another delivery. Safe for use by several threads.
 */
public final class SettlePhoto implements EachObject.UseCase {

  private static final Inputs INPUTS = Inputs.of(Area.RAW_PHOTOS);
  private static final int ATTEMPTS = 8;

  private final Buckets buckets;
  private final PhotoIndex index;
  private final Darkroom darkroom;
  private final TakenAtLadder ladder;

  public SettlePhoto(
      Buckets buckets,
      PhotoIndex index,
      ImageInspector inspector,
      Thumbnailer thumbnailer,
      TakenAtLadder ladder) {
    this.buckets = requireNonNull(buckets, "buckets is null");
    this.index = requireNonNull(index, "index is null");
    this.darkroom = new Darkroom(inspector, thumbnailer);
    this.ladder = requireNonNull(ladder, "ladder is null");
  }

  /** The key of a refused photo's receipt; empty if the use case takes none with this key. */
  public static Optional<String> receiptKey(String sourceKey) {
    return INPUTS.place(sourceKey).map(place -> PhotoPlaces.of(place).receipt());
  }

  @Override
  public void handle(ObjectEvent event, LogLine line) throws IOException {
    line.code(settle(event, line).name());
  }

  private PhotoOutcome settle(ObjectEvent event, LogLine line) throws IOException {
    Optional<Inputs.Place> place = INPUTS.place(event.key());
    if (place.isEmpty()) {
      return PhotoOutcome.IGNORED;
    }
    Sequencer sequencer =
        event
            .sequencer()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Cannot tell when something happened to photo "
                            + KeyHash.of(event.key())
                            + ": its event has no sequencer"));
    Settlement settlement =
        new Settlement(
            buckets.named(event.bucket()), index, darkroom, ladder, PhotoPlaces.of(place.get()));
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<PhotoOutcome> outcome = settlement.attempt(sequencer, line);
      if (outcome.isPresent()) {
        line.count("attempts", attempt);
        return outcome.get();
      }
    }
    throw new IOException(
        "Cannot settle photo " + KeyHash.of(event.key()) + ": it keeps changing meanwhile");
  }
}
