package dev.homelake.edge.keys;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The areas that a function listens to. It acts on no other key, whoever sends the event: a
 * function that listened to what it writes would never stop. Immutable and thread-safe.
 */
public final class Inputs {

  private final Set<Area> areas;

  private Inputs(Set<Area> areas) {
    this.areas = areas;
  }

  /**
   * These areas.
   *
   * @throws IllegalArgumentException if one of them is not for input
   */
  public static Inputs of(Area first, Area... more) {
    Set<Area> areas = EnumSet.of(first, more);
    for (Area area : areas) {
      if (area.role() != Area.Role.INPUT) {
        throw new IllegalArgumentException("cannot listen to " + area + ": it is not for input");
      }
    }
    return new Inputs(areas);
  }

  /**
   * Where the key lies; empty if that is none of these areas, or if its path cannot be that of a
   * file: empty, a folder's marker, with a part {@code .} or {@code ..} or an empty one, with a
   * control character.
   */
  public Optional<Place> place(String key) {
    return Area.of(key)
        .filter(areas::contains)
        .map(area -> new Place(area, key.substring(area.prefix().length())))
        .filter(place -> FilePath.isUsable(place.path()));
  }

  /**
   * A key, taken apart.
   *
   * @param area where it lies
   * @param path the rest of the key, without a slash in front
   */
  public record Place(Area area, String path) {

    /** The path's last part. */
    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }
}
