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

  /** What is wrong, one sentence a mistake, each with a stable code in front. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  /** Looks at where the exports are; without one the job would empty the table. */
  BronzeFolder bronze(String written) {
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
      return exports(place);
    }
    return BronzeFolder.ELSEWHERE;
  }

  private BronzeFolder exports(Prefix bronze) {
    try {
      BronzeFolder found = BronzeFolder.of(bronze);
      if (found.exports() == 0) {
        mistakes.add("NO_EXPORTS: --bronze " + bronze.folder() + ": there is no .txt export in it");
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
