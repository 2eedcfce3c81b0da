package dev.homelake.local.export;

import static java.util.Objects.requireNonNull;

/**
 * A file of an export.
 *
 * @param path below the export's folder, with slashes
 * @param bytes how many
 * @param sha256 of its content, hexadecimal
 * @param what it is, for people
 * @param presence whether the lake had it when the export was made
 */
record ExportedFile(String path, long bytes, String sha256, String what, Presence presence) {

  /** Whether the lake has it. */
  enum Presence {
    IN_LAKE,
    /** An earlier export wrote it; since then it was removed from the lake. */
    GONE
  }

  ExportedFile {
    requireNonNull(path, "path is null");
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256");
    }
    requireNonNull(what, "what is null");
    requireNonNull(presence, "presence is null");
  }

  /**
   * Its line as {@code sha256sum} writes and reads it: a name with a backslash or a line end has
   * them as escapes, and the line a backslash in front.
   */
  String sumLine() {
    String name = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return (name.equals(path) ? "" : "\\") + sha256 + "  " + name + "\n";
  }

  /** The same, no longer in the lake. */
  ExportedFile gone() {
    return new ExportedFile(path, bytes, sha256, what, Presence.GONE);
  }
}
