package dev.homelake.local.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.homelake.local.imports.ImportResult.Fate;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import dev.homelake.whatsapp.Quantity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import did, for people. */
final class ImportSummary {

  private static final int SHOWN = 12;

  private final Terminal terminal;
  private final LakeFolder lake;
  private long alreadyThere;
  private boolean newChats;
  private boolean rejected;
  private boolean failed;

  ImportSummary(Terminal terminal, LakeFolder lake) {
    this.terminal = terminal;
    this.lake = lake;
  }

  /** Writes all of it. */
  void write(List<ImportResult> results, ChosenFiles chosen, int failures) {
    Map<Fate, List<ImportResult>> byFate =
        results.stream().collect(groupingBy(ImportResult::fate, LinkedHashMap::new, toList()));
    alreadyThere = results.stream().filter(ImportResult::wasThere).count();
    newChats =
        byFate.getOrDefault(Fate.CHAT, List.of()).stream().anyMatch(chat -> !chat.wasThere());
    rejected = byFate.containsKey(Fate.REJECTED);
    failed = byFate.containsKey(Fate.FAILED) || byFate.containsKey(Fate.WAITING);
    Fields fields = new Fields(terminal.paint(), terminal.columns());
    fields.line(
        terminal.paint().tone(Tone.HEADING, Quantity.of(results.size(), "file"))
            + " to "
            + DisplayText.of(lake.root().toString()));
    chats(byFate.getOrDefault(Fate.CHAT, List.of()), fields);
    count("photos", byFate.getOrDefault(Fate.PHOTO, List.of()).size(), "in the gallery", fields);
    count("others", byFate.getOrDefault(Fate.KEPT, List.of()).size(), "kept in misc/", fields);
    count("known", alreadyThere, "were there already", fields);
    count("left out", chosen.leftOut(), "hidden files and the like", fields);
    chosen.unreadable().forEach(path -> fields.field("not read", path.toString(), Tone.WARNING));
    links(chosen.links(), fields);
    refusals(byFate.getOrDefault(Fate.REJECTED, List.of()), fields);
    troubles("failed", byFate.getOrDefault(Fate.FAILED, List.of()), fields);
    troubles("waiting", byFate.getOrDefault(Fate.WAITING, List.of()), fields);
    if (failures > 0) {
      fields.field("", "homelake status tells more of what failed.");
    }
    terminal.lines(fields.lines());
  }

  private void chats(List<ImportResult> chats, Fields fields) {
    count("chats", chats.size(), "accepted", fields);
    chats.stream()
        .map(ImportResult::detail)
        .distinct()
        .limit(SHOWN)
        .forEach(
            title ->
                fields.field("", terminal.paint().characters().tick() + " " + title, Tone.GOOD));
    more(chats.stream().map(ImportResult::detail).distinct().count(), fields);
  }

  private static void count(String label, long count, String what, Fields fields) {
    if (count > 0) {
      fields.field(label, Numbers.grouped(count) + " " + what);
    }
  }

  private static void links(List<Path> links, Fields fields) {
    links.stream()
        .limit(SHOWN)
        .forEach(
            link -> fields.field("link", link + ": not followed; give what it leads to by itself"));
    more(links.size(), fields);
  }

  /** Each reason once, with its first files. */
  private void refusals(List<ImportResult> refused, Fields fields) {
    Map<String, List<ImportResult>> byReason =
        refused.stream()
            .collect(
                groupingBy(
                    result -> result.code().orElse("REJECTED") + ": " + result.detail(),
                    LinkedHashMap::new,
                    toList()));
    byReason.entrySet().stream()
        .limit(SHOWN)
        .forEach(
            same -> {
              String reason = same.getKey();
              List<ImportResult> files = same.getValue();
              fields.field("rejected", reason, Tone.WARNING);
              files.stream()
                  .limit(SHOWN)
                  .forEach(
                      file ->
                          fields.field(
                              "",
                              terminal.paint().characters().cross() + " " + file.file(),
                              Tone.BAD));
              more(files.size(), fields);
            });
  }

  private static void troubles(String label, List<ImportResult> troubled, Fields fields) {
    troubled.stream()
        .limit(SHOWN)
        .forEach(file -> fields.field(label, file.file() + ": " + file.detail(), Tone.WARNING));
    more(troubled.size(), fields);
  }

  private static void more(long count, Fields fields) {
    if (count > SHOWN) {
      fields.field("", "and " + Numbers.grouped(count - SHOWN) + " more");
    }
  }

  /** Whether the table lacks something now. */
  boolean hasNewChats() {
    return newChats;
  }

  /** Whether a file was rejected. */
  boolean hasRejected() {
    return rejected;
  }

  /** Whether something has yet to be done. */
  boolean hasFailed() {
    return failed;
  }
}
