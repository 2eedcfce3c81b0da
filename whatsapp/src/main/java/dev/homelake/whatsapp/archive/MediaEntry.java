package dev.homelake.whatsapp.archive;

import static java.util.Objects.requireNonNull;

/**
 * A file beside the chat's text in an export zip.
 *
 * @param name the entry's name as it stands in the zip; a label, never a path to write to
 * @param size its inflated size in bytes as the zip declares it; reading it never yields more
 * @param packed its size in the zip as the zip declares it
 */
public record MediaEntry(String name, long size, long packed) {

  public MediaEntry {
    requireNonNull(name, "name is null");
  }

  /** The name without the zip's folders. */
  public String baseName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
