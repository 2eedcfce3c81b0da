package dev.homelake.local.export;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files that an earlier export wrote and that the lake does not have any more. Nothing else in the
 * folder is ever touched.
 */
final class OldFiles {

  /** What becomes of them. */
  enum Treatment {
    KEEP,
    REMOVE
  }

  private final Path export;
  private final List<ExportedFile> files;
  private boolean removed;

  private OldFiles(Path export, List<ExportedFile> files) {
    this.export = export;
    this.files = files;
  }

  static OldFiles of(Optional<Manifest> before, List<ExportedFile> now, Path export) {
    Set<String> paths = new HashSet<>();
    now.forEach(file -> paths.add(file.path()));
    List<ExportedFile> old = new ArrayList<>();
    for (ExportedFile file : before.map(Manifest::files).orElse(List.of())) {
      Optional<Path> place = place(export, file);
      if (!paths.contains(file.path()) && place.filter(Files::isRegularFile).isPresent()) {
        old.add(file);
      }
    }
    return new OldFiles(export, old);
  }

  /** Where a file of a manifest is; empty if the manifest names a place outside of the export. */
  static Optional<Path> place(Path export, ExportedFile file) {
    try {
      Path place = export.resolve(file.path()).normalize();
      return place.startsWith(export) && !place.equals(export)
          ? Optional.of(place)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Does so; tells how many files were removed. */
  int treat(Treatment treatment) throws IOException {
    switch (treatment) {
      case KEEP -> {
        return 0;
      }
      case REMOVE -> {
        for (ExportedFile file : files) {
          remove(place(export, file).orElseThrow());
        }
        removed = true;
      }
    }
    return files.size();
  }

  private void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
    try {
      for (Path folder = file.getParent(); !folder.equals(export); folder = folder.getParent()) {
        Files.delete(folder);
      }
    } catch (DirectoryNotEmptyException e) {
      // Up to here they were empty.
    }
  }

  /** All of them, as the earlier export knew them. */
  List<ExportedFile> asTheyWere() {
    return List.copyOf(files);
  }

  /** Those that stay. */
  List<ExportedFile> kept() {
    return removed ? List.of() : files.stream().map(ExportedFile::gone).toList();
  }
}
