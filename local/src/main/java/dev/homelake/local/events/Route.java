package dev.homelake.local.events;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.keys.Area;
import java.util.List;
import java.util.Optional;

/**
 * Which function hears of which objects, as a bucket's notification settings say it. No object has
 * two.
 *
 * @param function its name
 * @param area where the objects are
 * @param endings of their keys; empty if any will do
 */
public record Route(String function, Area area, List<String> endings) {

  /** Refuses null. */
  public Route {
    requireNonNull(function, "function is null");
    requireNonNull(area, "area is null");
    endings = List.copyOf(endings);
  }

  /** The routes of a lake. S3 compares endings letter by letter, so both usual spellings stand. */
  public static List<Route> ofLake() {
    return List.of(
        new Route("whatsapp-bronze", Area.RAW_WHATSAPP_UPLOADS, List.of(".txt", ".TXT")),
        new Route("whatsapp-bronze", Area.UPLOADS_LANDING, List.of(".zip", ".ZIP")),
        new Route("photo-processor", Area.RAW_PHOTOS, List.of()));
  }

  /** The one that an object takes, if there is one. */
  static Optional<Route> of(List<Route> routes, String key) {
    return routes.stream().filter(route -> route.takes(key)).findFirst();
  }

  private boolean takes(String key) {
    return key.startsWith(area.prefix())
        && !key.endsWith("/")
        && (endings.isEmpty() || endings.stream().anyMatch(key::endsWith));
  }
}
