package dev.homelake.whatsapp.archive;

import static java.util.Objects.requireNonNull;

/**
 * A file beside the chat's text in an export zip.
 *
 * @param name the entry's name as it stands in the zip; a label, never a path to write to
 * @param size its inflated size in bytes as the zip declares it, -1 if it does not; not verified
 */
public record MediaEntry(String name, long size) {

  public MediaEntry {
    requireNonNull(name, "name is null");
  }
}
