package dev.homelake.silver.plan;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.IndexedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the bronze prefix differs from the index.
 *
 * @param unknown files that are new or have changed: they must be read to know what they hold
 * @param unchanged files of which the index still tells the truth
 * @param gone what the index knows of files that have changed or are no longer there
 */
public record BronzeChanges(
    List<BronzeFile> unknown, List<BronzeFile> unchanged, List<IndexedFile> gone) {

  public BronzeChanges {
    unknown = List.copyOf(unknown);
    unchanged = List.copyOf(unchanged);
    gone = List.copyOf(gone);
  }

  /** Compares what was listed with what is known. */
  public static BronzeChanges between(List<BronzeFile> listed, FileIndex index) {
    List<BronzeFile> unknown = new ArrayList<>();
    List<BronzeFile> unchanged = new ArrayList<>();
    Set<String> kept = new HashSet<>();
    for (BronzeFile file : listed) {
      IndexedFile known = index.files().get(file.key());
      if (known != null && known.describes(file.version(), file.bytes())) {
        unchanged.add(file);
        kept.add(file.key());
      } else {
        unknown.add(file);
      }
    }
    List<IndexedFile> gone =
        index.files().values().stream().filter(known -> !kept.contains(known.key())).toList();
    return new BronzeChanges(unknown, unchanged, gone);
  }

  /** Whether the index tells the truth of everything. */
  public boolean isEmpty() {
    return unknown.isEmpty() && gone.isEmpty();
  }
}
