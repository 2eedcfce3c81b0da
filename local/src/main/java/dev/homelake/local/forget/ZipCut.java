package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.bucket.ObjectInfo;
import java.util.Set;

/**
 * An uploaded zip that is to be written anew.
 *
 * @param zip exactly which
 * @param export the export in bronze that its text is
 * @param text the name of the chat's text in it
 * @param theirs the names of files in it that only they sent
 * @param kept the hashes of the pictures that stay in it
 */
record ZipCut(
    ObjectInfo zip, SenderExport export, String text, Set<String> theirs, Set<String> kept) {

  /** Copies. */
  ZipCut {
    requireNonNull(zip, "zip is null");
    requireNonNull(export, "export is null");
    requireNonNull(text, "text is null");
    theirs = Set.copyOf(theirs);
    kept = Set.copyOf(kept);
  }
}
