package dev.homelake.local.silver;

import dev.homelake.silver.store.Prefix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at the folders of a run before anything is started, and collects what is wrong. */
final class Places {

  private final List<String> mistakes = new ArrayList<>();

  /** What to make of a folder without exports. */
  enum Empty {
    /** A mistake, most likely. */
    REFUSED,
    /** The table is to be emptied. */
    MEANT
  }

  /** What is wrong, one sentence a mistake, each with a stable code in front. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  /** Looks at where the exports are. */
  BronzeFolder bronze(String written, Empty empty) {
    Prefix place = Prefix.of(written);
    if (!place.isLocal()) {
      return BronzeFolder.ELSEWHERE;
    }
    Path folder = place.folder();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      mistakes.add("NOT_A_FOLDER: --bronze " + folder + " is a file; give the folder it is in");
    } else if (!Files.isDirectory(folder)) {
      mistakes.add("NO_SUCH_FOLDER: --bronze " + folder + ": there is no such folder");
    } else {
      return exports(place, empty);
    }
    return BronzeFolder.ELSEWHERE;
  }

  private BronzeFolder exports(Prefix bronze, Empty empty) {
    try {
      BronzeFolder found = BronzeFolder.of(bronze);
      if (found.exports() == 0 && empty == Empty.REFUSED) {
        mistakes.add(
            "NO_EXPORTS: --bronze %s: there is no .txt export in it; to empty the table, add --mode full"
                .formatted(bronze.folder()));
        found.leftOut().forEach(mistakes::add);
      }
      return found;
    } catch (IOException e) {
      mistakes.add("NOT_READABLE: --bronze " + bronze.folder() + " cannot be read: " + e);
      return BronzeFolder.ELSEWHERE;
    }
  }

  /** Looks at where something is to be written, or at the folder that it would be made in. */
  void output(String name, String written) {
    Prefix place = Prefix.of(written);
    if (!place.isLocal()) {
      return;
    }
    Path existing = place.folder();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    String given = name + " " + place.folder();
    if (!Files.isDirectory(existing)) {
      mistakes.add("NOT_A_FOLDER: %s cannot be written: %s is a file".formatted(given, existing));
    } else if (!Files.isWritable(existing)) {
      mistakes.add(
          "NOT_WRITABLE: %s cannot be written: no permission in %s".formatted(given, existing));
    }
  }
}
