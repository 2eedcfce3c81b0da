package dev.homelake.local.export;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A file of the lake that is to be exported.
 *
 * @param file where it is
 * @param place its path in the export, with slashes
 * @param what it is, for people
 * @param bytes when it was looked at
 */
record SourceFile(Path file, String place, String what, long bytes) {

  SourceFile {
    requireNonNull(file, "file is null");
    requireNonNull(place, "place is null");
    requireNonNull(what, "what is null");
  }
}
