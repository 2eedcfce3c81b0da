package dev.homelake.local.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.keys.Area;
import dev.homelake.edge.keys.FilePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where an upload goes, by the ending of its name, as the web app sends it.
 *
 * @param area of the bucket
 * @param path below it, usable as that of a file
 */
public record UploadPlace(Area area, String path) {

  /** What is left, in bytes of UTF-8, when hashes and random names are put behind a name. */
  private static final int LONGEST_NAME = 200;

  private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp");

  /**
   * The place of a file.
   *
   * @param name its path below the folder that was given, with that folder's name in front, or its
   *     name alone
   */
  public static UploadPlace of(Path name) {
    List<String> parts = new ArrayList<>();
    for (Path part : name) {
      parts.add(fitting(part.toString()));
    }
    return new UploadPlace(area(parts.get(parts.size() - 1)), String.join("/", parts));
  }

  private static Area area(String name) {
    String ending = ending(name).toLowerCase(Locale.ROOT);
    if (PICTURES.contains(ending)) {
      return Area.RAW_PHOTOS;
    }
    return switch (ending) {
      case "txt" -> Area.RAW_WHATSAPP_UPLOADS;
      case "zip" -> Area.UPLOADS_LANDING;
      default -> Area.MISC;
    };
  }

  /** A long name is cut in front of its ending. */
  private static String fitting(String name) {
    String safe = FilePath.part(name, FilePath.LONGEST_PART);
    if (safe.getBytes(UTF_8).length <= LONGEST_NAME) {
      return safe;
    }
    String ending = ending(safe);
    String tail = ending.isEmpty() ? "" : "." + ending;
    return FilePath.part(safe, LONGEST_NAME - tail.getBytes(UTF_8).length) + tail;
  }

  /** What stands behind the last dot; empty if there is no short one. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= 10 ? name.substring(dot + 1) : "";
  }

  /** The key of the object. */
  public String key() {
    return area.key(path);
  }
}
