package dev.homelake.local.silver;

import static java.util.stream.Collectors.toSet;

import dev.homelake.silver.bronze.BronzeFiles;
import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import dev.homelake.silver.store.StoredObject;
import dev.homelake.whatsapp.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the job will find in its bronze folder.
 *
 * @param bytes size of all exports, or 0 if the place is not on this machine
 * @param exports how many there are
 * @param zips zip files whose text does not lie beside them
 */
record BronzeFolder(long bytes, long exports, List<Path> zips) {

  /** A place on another machine; only the job looks there. */
  static final BronzeFolder ELSEWHERE = new BronzeFolder(0, 0, List.of());

  private static final int ZIPS_SHOWN = 5;

  BronzeFolder {
    zips = List.copyOf(zips);
  }

  /** Looks into a folder as the job does. */
  static BronzeFolder of(Prefix bronze) throws IOException {
    List<StoredObject> objects = ObjectStores.local().at(bronze).list();
    List<StoredObject> exports =
        objects.stream().filter(object -> BronzeFiles.isExport(object.key())).toList();
    Set<String> texts = exports.stream().map(text -> withoutEnding(text.key())).collect(toSet());
    List<Path> zips =
        objects.stream()
            .map(StoredObject::key)
            .filter(key -> key.toLowerCase(Locale.ROOT).endsWith(".zip"))
            .filter(key -> !texts.contains(withoutEnding(key)))
            .map(key -> bronze.folder().resolve(key))
            .toList();
    long bytes = exports.stream().mapToLong(StoredObject::bytes).sum();
    return new BronzeFolder(bytes, exports.size(), zips);
  }

  /** What the job does not read and how to change that, in lines; none if there is nothing. */
  List<String> leftOut() {
    List<String> lines = new ArrayList<>();
    if (!zips.isEmpty()) {
      lines.add(
          Quantity.of(zips.size(), "zip file")
              + Quantity.form(zips.size(), " is", " are")
              + " left out: the table is built from .txt. Take the chat's text out:");
      zips.stream().limit(ZIPS_SHOWN).forEach(zip -> lines.add("  " + ZipAdvice.on(zip)));
      if (zips.size() > ZIPS_SHOWN) {
        lines.add("  and " + (zips.size() - ZIPS_SHOWN) + " more");
      }
    }
    return lines;
  }

  private static String withoutEnding(String name) {
    return name.substring(0, name.length() - ".txt".length());
  }
}
