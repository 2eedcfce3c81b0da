package dev.homelake.local.forget;

import dev.homelake.local.Problem;
import dev.homelake.whatsapp.archive.ExportZip;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip anew without some of its files. The others keep their names, order, times and bytes;
 * they are packed again, so the zip's own bytes differ. Nothing is held in memory.
 */
final class ZipRewrite {

  /** What becomes of a file that stays. */
  @FunctionalInterface
  interface Replacement {

    /** The bytes in the place of a file's own; empty if it keeps them. */
    Optional<Path> of(String entry) throws IOException;
  }

  private ZipRewrite() {}

  /**
   * Writes it.
   *
   * @param name of the zip, for messages
   * @param without names of files, as they stand in the zip
   * @throws Problem if a file in it is damaged: then it cannot be told from what is left out
   */
  static void write(
      Path zip, String name, Set<String> without, Replacement replacement, Path target)
      throws IOException {
    try (ZipFile old = open(zip);
        OutputStream out = Files.newOutputStream(target);
        ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      if (old.getComment() != null) {
        packed.setComment(old.getComment());
      }
      Set<String> written = new HashSet<>();
      for (Enumeration<? extends ZipEntry> all = old.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        // A name that is there twice stands for one file: other zips are not accepted.
        if (!without.contains(entry.getName()) && written.add(entry.getName())) {
          copy(old, entry, replacement.of(entry.getName()), packed);
        }
      }
    } catch (ZipException e) {
      throw Problem.failed(
          "cannot write " + name + " anew: a file in it is damaged",
          "Take out of it what you want to keep, remove it from the uploads, and run this again.",
          e);
    }
  }

  private static void copy(
      ZipFile old, ZipEntry entry, Optional<Path> replacement, ZipOutputStream packed)
      throws IOException {
    if (replacement.isPresent()) {
      packed.putNextEntry(renewed(entry));
      Files.copy(replacement.get(), packed);
    } else {
      ZipEntry copy = new ZipEntry(entry);
      if (entry.getMethod() != ZipEntry.STORED) {
        copy.setCompressedSize(-1);
      }
      packed.putNextEntry(copy);
      CRC32 checksum = new CRC32();
      try (InputStream in = new CheckedInputStream(old.getInputStream(entry), checksum)) {
        in.transferTo(packed);
      }
      if (entry.getCrc() != checksum.getValue()) {
        throw new ZipException("a file in the zip is not what the zip says it is");
      }
    }
    packed.closeEntry();
  }

  /** An entry of the same name and time whose size and checksum are not known yet. */
  private static ZipEntry renewed(ZipEntry entry) {
    ZipEntry renewed = new ZipEntry(entry.getName());
    renewed.setMethod(ZipEntry.DEFLATED);
    if (entry.getTime() >= 0) {
      renewed.setTime(entry.getTime());
    }
    renewed.setComment(entry.getComment());
    return renewed;
  }

  /** As {@link ExportZip} does: names that are no UTF-8 are labels only. */
  private static ZipFile open(Path zip) throws IOException {
    try {
      return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException e) {
      return new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1);
    }
  }
}
