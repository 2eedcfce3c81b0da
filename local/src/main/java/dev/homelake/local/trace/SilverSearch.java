package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

import dev.homelake.silver.table.MessageTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds rows of the table by their id. Files of a folder are read where they are; those of S3 are
 * fetched, some hundred at a time, to a folder that is removed again.
 */
final class SilverSearch {

  private static final int FETCHED_AT_ONCE = 512;

  /** A file right in its date's folder, where queries find it; on S3 a key may also hold dots. */
  private static final Pattern FILE = Pattern.compile("[^/]+/[^/\\x00]+\\.parquet");

  private final Place silver;
  private final Path temporary;

  SilverSearch(Place silver, Path temporary) {
    this.silver = requireNonNull(silver, "silver is null");
    this.temporary = requireNonNull(temporary, "temporary is null");
  }

  /** The table's files, of one date or all; in their order. */
  List<String> files(String below) throws IOException {
    return silver.keys(below).stream()
        .filter(key -> MessageTable.date(key).isPresent() && FILE.matcher(key).matches())
        .sorted()
        .toList();
  }

  /** The first rows of these files whose id is, or begins with, the wanted one. */
  List<TracedRow> find(List<String> files, WantedId id)
      throws IOException, SQLException, InterruptedException {
    try (RowQuery query = RowQuery.open()) {
      return silver instanceof FolderPlace here
          ? query.find(here.folder(), files, id)
          : fetchAndFind(query, files, id);
    }
  }

  private List<TracedRow> fetchAndFind(RowQuery query, List<String> files, WantedId id)
      throws IOException, SQLException, InterruptedException {
    List<TracedRow> found = new ArrayList<>();
    try (FetchedFiles fetched = FetchedFiles.in(temporary, silver)) {
      for (int from = 0; from < files.size(); from += FETCHED_AT_ONCE) {
        List<String> some = files.subList(from, Math.min(files.size(), from + FETCHED_AT_ONCE));
        fetched.fetch(some);
        found.addAll(query.find(fetched.folder(), some, id));
        if (id.isWhole() && !found.isEmpty()) {
          break;
        }
        fetched.clear();
      }
    }
    return found;
  }
}
