package dev.homelake.photo.thumbnail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that holds the packages {@code sharp-libvips-<platform>}: {@code native/} beside a
 * deployed function, {@code native/node_modules/@img} where it is built.
 *
 * @param path the folder
 */
public record NativeFolder(Path path) {

  public NativeFolder {
    requireNonNull(path, "path is null");
  }

  /**
   * Finds the library for a platform.
   *
   * @throws NativeLibraryException if it is not there
   */
  public Path library(Platform platform) {
    Path folder = path.resolve("sharp-libvips-" + platform.name()).resolve("lib");
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(folder, "libvips-cpp.{so.*,*.dylib}")) {
        files.forEach(found::add);
      } catch (IOException e) {
        throw new NativeLibraryException("Cannot look for libvips in " + folder, e);
      }
    }
    if (found.size() != 1) {
      throw new NativeLibraryException(
          "Cannot make thumbnails: there is no libvips for %s in %s. lambdas/photo-processor/native/fetch gets it."
              .formatted(platform.name(), path));
    }
    return found.get(0).toAbsolutePath();
  }
}
