package dev.homelake.edge.photos;

import dev.homelake.edge.events.Sequencer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Photos in memory, for tests. Keeps the whole contract except that a page costs what there is. */
public final class MemoryPhotoIndex implements PhotoIndex {

  private final Map<PhotoId, PhotoState> states = new HashMap<>();

  @Override
  public synchronized Change put(Photo photo) {
    return change(photo.id(), new PhotoState(photo.sequencer(), Optional.of(photo)));
  }

  @Override
  public synchronized Change remove(PhotoId id, Sequencer sequencer) {
    return change(id, new PhotoState(sequencer, Optional.empty()));
  }

  private Change change(PhotoId id, PhotoState state) {
    PhotoState known = states.get(id);
    if (known != null && known.sequencer().isAfter(state.sequencer())) {
      return Change.SUPERSEDED;
    }
    states.put(id, state);
    return Change.APPLIED;
  }

  @Override
  public synchronized Optional<PhotoState> find(PhotoId id) {
    return Optional.ofNullable(states.get(id));
  }

  @Override
  public synchronized PhotoPage page(PhotoQuery query) {
    Comparator<PhotoPosition> newestFirst =
        Comparator.comparing(PhotoPosition::time)
            .thenComparing(position -> position.id().toString())
            .reversed();
    List<Photo> found =
        states.values().stream()
            .flatMap(state -> state.photo().stream())
            .filter(photo -> query.tag().stream().allMatch(photo.tags()::contains))
            .filter(photo -> query.times().contains(query.sortBy().time(photo)))
            .filter(
                photo ->
                    query.after().stream()
                        .allMatch(after -> newestFirst.compare(position(photo, query), after) > 0))
            .sorted(Comparator.comparing(photo -> position(photo, query), newestFirst))
            .limit(query.limit() + 1L)
            .toList();
    return PhotoPage.of(found, query);
  }

  private static PhotoPosition position(Photo photo, PhotoQuery query) {
    return PhotoPosition.after(photo, query.sortBy());
  }

  /** All photos, in no order. */
  public synchronized List<Photo> photos() {
    return states.values().stream().flatMap(state -> state.photo().stream()).toList();
  }
}
