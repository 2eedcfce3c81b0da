package dev.homelake.local;

import dev.homelake.local.sqlite.SqliteException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Disks that are full, read-only or not as they should be: no fault of homelake's, so said so. */
final class FileTrouble {

  private static final String REMEDY =
      "Look whether the disk is full or read-only, and whose it is; \"homelake doctor\" may know.";

  private FileTrouble() {}

  /** A failure as its user reads it, if it is trouble with files. */
  static Optional<Problem> of(Throwable failure) {
    if (failure instanceof UncheckedIOException unchecked) {
      return of(unchecked.getCause());
    }
    if (failure instanceof SqliteException database) {
      return remedy(database.kind())
          .map(remedy -> Problem.failed(failure.getMessage(), remedy, failure));
    }
    if (failure instanceof FileSystemException file && file.getFile() != null) {
      return Optional.of(
          Problem.failed("cannot use " + file.getFile() + ": " + reason(file), REMEDY, failure));
    }
    return Optional.empty();
  }

  private static Optional<String> remedy(SqliteException.Kind kind) {
    return switch (kind) {
      case BUSY -> Optional.of("Another homelake is at it; try again in a moment.");
      case DISK -> Optional.of(REMEDY);
      case DAMAGED -> Optional.of("Take the file from a copy of the lake.");
      case OTHER -> Optional.empty();
    };
  }

  private static String reason(FileSystemException failure) {
    if (failure instanceof AccessDeniedException) {
      return "no permission";
    }
    if (failure instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (failure instanceof NotDirectoryException) {
      return "it is no folder";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "something else is there";
    }
    return failure.getReason() == null ? failure.toString() : failure.getReason();
  }
}
