package dev.homelake.local.silver;

import dev.homelake.local.Problem;
import dev.homelake.silver.store.Prefix;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A look at the exports before the job starts.
 *
 * @param bytes size of all exports, or 0 if the place is not on this machine
 * @param zips how many zip files lie beside them
 */
record BronzeFolder(long bytes, long zips) {

  /**
   * Looks at a place.
   *
   * @throws Problem if a folder is missing or holds no export: the job would empty the table
   */
  static BronzeFolder of(Prefix bronze) throws IOException {
    if (!bronze.isLocal()) {
      return new BronzeFolder(0, 0);
    }
    Path folder = bronze.folder();
    if (!Files.isDirectory(folder)) {
      throw Problem.wrongUse(
          "cannot read the exports in " + folder + ": there is no such folder",
          "Give the folder with the exports: --bronze FOLDER");
    }
    long exports = 0;
    long bytes = 0;
    long zips = 0;
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (file.toString().endsWith(".txt")) {
          exports++;
          bytes += Files.size(file);
        } else if (file.toString().endsWith(".zip")) {
          zips++;
        }
      }
    }
    if (exports == 0) {
      throw Problem.wrongUse(
          "there is no .txt export in " + folder,
          zips > 0
              ? "It holds zip files: unpack the chat text that is in them."
              : "Export chats in WhatsApp and put the files there.");
    }
    return new BronzeFolder(bytes, zips);
  }

  /** What the job does not read, in words; empty if there is nothing. */
  Optional<String> leftOut() {
    return zips == 0
        ? Optional.empty()
        : Optional.of(
            zips + " zip file(s) were left out: the job reads .txt. Unpack their chat text.");
  }
}
