package dev.homelake.edge.photos;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.events.Sequencer;
import java.util.Optional;

/**
 * What the index knows last of a source key.
 *
 * @param sequencer of the newest event that the index has taken
 * @param photo empty if that event removed it
 */
public record PhotoState(Sequencer sequencer, Optional<Photo> photo) {

  /** Refuses null. */
  public PhotoState {
    requireNonNull(sequencer, "sequencer is null");
    requireNonNull(photo, "photo is null");
  }
}
