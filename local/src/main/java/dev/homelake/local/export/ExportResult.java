package dev.homelake.local.export;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an export came to.
 *
 * @param manifest what there is now
 * @param newFiles how many files were written
 * @param newBytes and how much that is
 * @param removed files of earlier exports that were removed
 * @param left what is not in it
 */
record ExportResult(
    Manifest manifest, int newFiles, long newBytes, int removed, List<LeftFile> left) {

  ExportResult {
    requireNonNull(manifest, "manifest is null");
    left = List.copyOf(left);
  }
}
