package dev.homelake.local.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that nobody but their owner may look into, from the first moment on. */
public final class OwnerOnly {

  /** A file is made so. */
  public static final FileAttribute<Set<PosixFilePermission>> FILE = attribute("rw-------");

  /** A folder is made so. */
  public static final FileAttribute<Set<PosixFilePermission>> FOLDER = attribute("rwx------");

  private OwnerOnly() {}

  private static FileAttribute<Set<PosixFilePermission>> attribute(String rights) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
  }

  /** Makes a file, and the folder it is in, if they are not there. */
  public static void makeFile(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try {
      Files.createFile(file, FILE);
    } catch (FileAlreadyExistsException e) {
      // Made before.
    }
  }
}
