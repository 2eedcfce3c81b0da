package dev.homelake.edge.photos;

import dev.homelake.edge.events.Sequencer;
import java.util.Optional;

/**
 * Keeps what is known of each photo and lists it newest first.
 *
 * <p>Events about a photo come more than once, late, and in any order. So every change says which
 * event it is the outcome of, and changes nothing if the index has taken a newer one: after any
 * sequence of changes the index stands as the newest of them says. That a photo was removed is
 * remembered, so that an event from before the removal does not bring it back.
 *
 * <p>The cost of a page depends on its limit, never on how many photos there are or how rare a tag
 * is. Pages follow each other without gaps and repeats as long as the photos stay the same; photos
 * of one time come in an order that stays the same. A page may be some moments behind the last
 * change.
 *
 * <p>Failures are {@link PhotoIndexException}s. Safe for use by several threads and processes.
 */
public interface PhotoIndex {

  /** Puts {@code photo} in the place of what was known of it, unless a newer event was taken. */
  Change put(Photo photo);

  /** Removes the photo, known or not, unless a newer event was taken. */
  Change remove(PhotoId id, Sequencer sequencer);

  /**
   * What is known of one photo right now, without delay; empty if no event about it was ever taken.
   * This is how a writer finds out that its work is done already, or is in vain.
   */
  Optional<PhotoState> find(PhotoId id);

  /** One page of photos. */
  PhotoPage page(PhotoQuery query);
}
