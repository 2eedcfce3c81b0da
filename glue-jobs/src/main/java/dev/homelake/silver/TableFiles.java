package dev.homelake.silver;

import dev.homelake.silver.index.DateSet;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.silver.store.StoredObject;
import dev.homelake.silver.table.MessageTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * The files that the table has before a run, as one listing tells.
 *
 * @param objects all of them; also those that are none of the table's
 */
record TableFiles(List<StoredObject> objects) {

  TableFiles {
    objects = List.copyOf(objects);
  }

  static TableFiles list(ObjectStore silver) throws IOException {
    return new TableFiles(silver.list());
  }

  /** The dates that have files. */
  DateSet dates() {
    DateSet.Builder dates = new DateSet.Builder();
    for (StoredObject object : objects) {
      MessageTable.date(object.key()).ifPresent(date -> dates.add((int) date.toEpochDay()));
    }
    return dates.build();
  }

  /**
   * Deletes the files of dropped dates, and what lay beside the files that were written. To be
   * called when the new files stand.
   */
  void clean(ObjectStore silver, DateSet written, DateSet dropped) throws IOException {
    for (StoredObject object : objects) {
      LocalDate date = MessageTable.date(object.key()).orElse(null);
      if (date == null) {
        continue;
      }
      int day = (int) date.toEpochDay();
      boolean replaced = written.contains(day) && !object.key().equals(MessageTable.key(date));
      if (replaced || dropped.contains(day)) {
        silver.delete(object.key());
      }
    }
  }
}
