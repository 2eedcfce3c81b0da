package dev.homelake.silver.index;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every file whose rows are in the table, as the last complete run left it.
 *
 * @param files by key
 */
public record FileIndex(SortedMap<String, IndexedFile> files) {

  /** The index before the first run. */
  public static final FileIndex EMPTY = new FileIndex(new TreeMap<>());

  public FileIndex {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The index of some files. */
  public static FileIndex of(Collection<IndexedFile> all) {
    SortedMap<String, IndexedFile> files = new TreeMap<>();
    all.forEach(file -> files.put(file.key(), file));
    return new FileIndex(files);
  }

  /** The dates that any file has rows of. */
  public DateSet dates() {
    DateSet.Builder dates = new DateSet.Builder();
    files.values().forEach(file -> dates.addAll(file.dates()));
    return dates.build();
  }
}
