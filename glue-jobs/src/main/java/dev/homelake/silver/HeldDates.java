package dev.homelake.silver;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.bronze.FileOutcome.Unreadable;
import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.IndexedFile;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What files that cannot be read now have given to the table before: it stays. Their dates are not
 * written, whatever other files hold of them, until they can be read or are deleted. Where no index
 * tells what a file has given, nothing is held for it.
 *
 * @param before what the table was made of
 * @param listed the files that are there
 */
record HeldDates(FileIndex before, List<BronzeFile> listed) {

  HeldDates {
    listed = List.copyOf(listed);
  }

  /** The dates to leave as they are; also those of which a file broke off half-way. */
  DateSet of(Map<Integer, FileOutcome> outcomes) {
    DateSet.Builder dates = new DateSet.Builder();
    for (BronzeFile file : listed) {
      if (outcomes.get(file.number()) instanceof Unreadable lost) {
        dates.addAll(lost.begun());
        IndexedFile known = before.files().get(file.key());
        if (known != null) {
          dates.addAll(known.dates());
        }
      }
    }
    return dates.build();
  }

  /** The index for the next run: of files that could not be read, what was known before. */
  FileIndex remembered(FileIndex now, Map<Integer, FileOutcome> outcomes) {
    SortedMap<String, IndexedFile> files = new TreeMap<>(now.files());
    for (BronzeFile file : listed) {
      if (outcomes.get(file.number()) instanceof Unreadable) {
        files.remove(file.key());
        IndexedFile known = before.files().get(file.key());
        if (known != null) {
          files.put(file.key(), known);
        }
      }
    }
    return new FileIndex(files);
  }
}
