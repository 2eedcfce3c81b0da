package dev.homelake.photo.thumbnail;

import java.util.Locale;

/**
 * A system and processor for which libvips is there.
 *
 * @param name as npm calls it, such as {@code linux-arm64}
 */
public record Platform(String name) {

  /**
   * The platform that Java describes so.
   *
   * @param system the property {@code os.name}
   * @param processor the property {@code os.arch}
   * @throws NativeLibraryException if libvips is not packaged for it
   */
  public static Platform of(String system, String processor) {
    String known = system(system) + "-" + processor(processor);
    if (known.contains("?")) {
      throw new NativeLibraryException(
          "Cannot make thumbnails on "
              + system
              + " "
              + processor
              + ": libvips is packaged for Linux and macOS, x64 and arm64");
    }
    return new Platform(known);
  }

  /** The platform that this Java runs on; fails as {@link #of}. */
  public static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  private static String system(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("linux")) {
      return "linux";
    }
    return lower.startsWith("mac") ? "darwin" : "?";
  }

  private static String processor(String name) {
    return switch (name) {
      case "amd64", "x86_64" -> "x64";
      case "aarch64", "arm64" -> "arm64";
      default -> "?";
    };
  }
}
