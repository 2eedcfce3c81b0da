package dev.homelake.starter;

import dev.homelake.edge.bucket.ObjectSummary;
import dev.homelake.edge.keys.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the exports in bronze differ from those that the table is made of.
 *
 * @param unread exports that are new or have changed
 * @param gone what is known of exports that have changed or are no longer there
 * @param unchanged what is known of the others
 */
record BronzeChanges(
    List<ObjectSummary> unread, List<IndexedExport> gone, List<IndexedExport> unchanged) {

  BronzeChanges {
    unread = List.copyOf(unread);
    gone = List.copyOf(gone);
    unchanged = List.copyOf(unchanged);
  }

  /**
   * Compares.
   *
   * @param listed all that lies in bronze; what the job would not read is left out
   */
  static BronzeChanges between(List<ObjectSummary> listed, List<IndexedExport> indexed) {
    Map<String, IndexedExport> gone = new TreeMap<>();
    indexed.forEach(export -> gone.put(export.key(), export));
    List<ObjectSummary> unread = new ArrayList<>();
    List<IndexedExport> unchanged = new ArrayList<>();
    for (ObjectSummary object : listed) {
      String key = object.key().substring(Area.BRONZE_WHATSAPP.prefix().length());
      if (!isExport(key)) {
        continue;
      }
      IndexedExport known = gone.get(key);
      if (known != null && known.size() == object.size() && known.eTag().equals(object.eTag())) {
        unchanged.add(gone.remove(key));
      } else {
        unread.add(object);
      }
    }
    return new BronzeChanges(unread, List.copyOf(gone.values()), unchanged);
  }

  /** As the job decides: a text, and nothing in it is hidden. */
  private static boolean isExport(String key) {
    return key.toLowerCase(Locale.ROOT).endsWith(".txt")
        && !key.startsWith(".")
        && !key.contains("/.");
  }

  boolean isEmpty() {
    return unread.isEmpty() && gone.isEmpty();
  }
}
