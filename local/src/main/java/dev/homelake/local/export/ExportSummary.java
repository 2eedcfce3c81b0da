package dev.homelake.local.export;

import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Tells what an export came to. */
final class ExportSummary {

  private static final int MOST_NAMED = 10;

  private ExportSummary() {}

  /** Counts of files and bytes. */
  private record Sum(int files, long bytes) {

    Sum plus(ExportedFile file) {
      return new Sum(files + 1, bytes + file.bytes());
    }
  }

  static void write(ExportResult result, Path export, Terminal terminal) {
    Map<String, Sum> sums = new TreeMap<>();
    int gone = 0;
    for (ExportedFile file : result.manifest().files()) {
      sums.merge(top(file), new Sum(1, file.bytes()), (sum, one) -> sum.plus(file));
      gone += file.presence() == ExportedFile.Presence.GONE ? 1 : 0;
    }
    Fields fields = new Fields(terminal.paint(), terminal.columns());
    String tick = terminal.paint().tone(Tone.GOOD, terminal.paint().characters().tick());
    fields.line(tick + " the lake is exported to " + DisplayText.of(export.toString()));
    sums.forEach((folder, sum) -> fields.field(folder, count(sum.files(), sum.bytes())));
    fields.field("new", news(result));
    if (result.removed() > 0) {
      fields.field("removed", result.removed() + " that the lake has no more");
    }
    if (gone > 0) {
      fields.field(
          "old",
          "%s the lake has no more; they stay, until you export with --prune"
              .formatted(gone == 1 ? "1 file that" : gone + " files that"),
          Tone.WARNING);
    }
    terminal.lines(fields.lines());
    left(result, terminal);
  }

  private static String top(ExportedFile file) {
    int slash = file.path().indexOf('/');
    return slash < 0 ? "lists" : file.path().substring(0, slash);
  }

  private static String count(int files, long bytes) {
    return "%s %s, %s"
        .formatted(Numbers.grouped(files), files == 1 ? "file" : "files", Numbers.size(bytes));
  }

  private static String news(ExportResult result) {
    int all = result.manifest().files().size();
    return result.newFiles() == 0
        ? "nothing; all " + Numbers.grouped(all) + " files were there and are as they should be"
        : count(result.newFiles(), result.newBytes());
  }

  private static void left(ExportResult result, Terminal terminal) {
    result.left().stream()
        .limit(MOST_NAMED)
        .forEach(
            file ->
                terminal.note(
                    "left out: " + DisplayText.of(file.key().toString()) + ": " + file.reason()));
    if (result.left().size() > MOST_NAMED) {
      terminal.note("and %d more".formatted(result.left().size() - MOST_NAMED));
    }
  }
}
