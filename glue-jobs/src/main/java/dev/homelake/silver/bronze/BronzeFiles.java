package dev.homelake.silver.bronze;

import dev.homelake.silver.store.ObjectStore;
import dev.homelake.silver.store.StoredObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the exports. Thread-safe. */
public final class BronzeFiles {

  private BronzeFiles() {}

  /** The exports of the store, numbered in the order of their keys. */
  public static List<BronzeFile> list(ObjectStore bronze) throws IOException {
    List<BronzeFile> files = new ArrayList<>();
    for (StoredObject object : bronze.list()) {
      if (isExport(object.key())) {
        files.add(BronzeFile.of(files.size(), object));
      }
    }
    return files;
  }

  /** Whether an object is an export by its name: it ends in {@code .txt}, in any case. */
  public static boolean isExport(String key) {
    return key.toLowerCase(Locale.ROOT).endsWith(".txt");
  }
}
