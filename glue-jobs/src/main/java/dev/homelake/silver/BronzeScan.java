package dev.homelake.silver;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.bronze.FileOutcome;
import dev.homelake.silver.bronze.FileOutcome.Accepted;
import dev.homelake.silver.bronze.FileOutcome.Rejected;
import dev.homelake.silver.bronze.FileOutcome.Unreadable;
import dev.homelake.silver.index.FileIndex;
import dev.homelake.silver.index.IndexedFile;
import dev.homelake.silver.plan.BronzeChanges;
import dev.homelake.silver.plan.DateOrderSettlement;
import dev.homelake.whatsapp.DateOrderEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Brings the index up to what the bronze prefix holds now: looks into files that are new or have
 * changed, and once more into those whose dates turn out to be written in another order.
 *
 * @param index every file that is there; what cannot be read now, as it was known before
 * @param outcomes what became of the files that were looked into, by file number
 */
record BronzeScan(FileIndex index, Map<Integer, FileOutcome> outcomes) {

  /** Looks into files; in tests, a map. */
  interface Scanner extends Function<List<BronzeFile>, Map<Integer, FileOutcome>> {}

  static BronzeScan of(
      List<BronzeFile> listed, FileIndex before, BronzeChanges changes, Scanner scanner) {
    SortedMap<String, IndexedFile> files = new TreeMap<>();
    changes.unchanged().forEach(file -> files.put(file.key(), before.files().get(file.key())));
    Map<Integer, FileOutcome> outcomes = new HashMap<>();
    scan(changes.unknown(), before, scanner, files, outcomes);
    Map<String, DateOrderEvidence> orders = DateOrderSettlement.of(files.values());
    List<BronzeFile> misread = new ArrayList<>();
    for (BronzeFile file : listed) {
      IndexedFile known = files.get(file.key());
      if (known != null && DateOrderSettlement.isMisread(known, orders)) {
        misread.add(file.settled(DateOrderSettlement.learnt(known, orders)));
      }
    }
    scan(misread, before, scanner, files, outcomes);
    return new BronzeScan(new FileIndex(files), outcomes);
  }

  private static void scan(
      List<BronzeFile> unknown,
      FileIndex before,
      Scanner scanner,
      SortedMap<String, IndexedFile> files,
      Map<Integer, FileOutcome> outcomes) {
    Map<Integer, FileOutcome> found = scanner.apply(unknown);
    outcomes.putAll(found);
    for (BronzeFile file : unknown) {
      files.remove(file.key());
      indexed(file, found.get(file.number()))
          .or(() -> Optional.ofNullable(before.files().get(file.key())))
          .ifPresent(known -> files.put(file.key(), known));
    }
  }

  /** What the index says of a file after it was read; empty if it could not be. */
  static Optional<IndexedFile> indexed(BronzeFile file, FileOutcome outcome) {
    if (outcome instanceof Accepted export) {
      return Optional.of(
          new IndexedFile(file.key(), file.version(), file.bytes(), Optional.of(export.content())));
    }
    if (outcome instanceof Rejected) {
      return Optional.of(
          new IndexedFile(file.key(), file.version(), file.bytes(), Optional.empty()));
    }
    if (outcome instanceof Unreadable) {
      return Optional.empty();
    }
    throw new IllegalStateException("no task told what became of file " + file.number());
  }
}
