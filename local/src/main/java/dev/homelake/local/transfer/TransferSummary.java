package dev.homelake.local.transfer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.terminal.Fields;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import dev.homelake.local.transfer.CopyOutcome.Fate;
import dev.homelake.local.transfer.Step.Need;
import dev.homelake.local.transfer.Tally.Told;
import dev.homelake.whatsapp.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToLongBiFunction;

/** Tells what a copy came to, or would come to. */
final class TransferSummary {

  private static final int SHOWN = 12;

  /** What people call the areas. */
  private static final Map<String, List<Area>> LABELS = labels();

  private final Terminal terminal;
  private final Fields fields;

  TransferSummary(Terminal terminal) {
    this.terminal = terminal;
    this.fields = new Fields(terminal.paint(), terminal.columns());
  }

  private static Map<String, List<Area>> labels() {
    Map<String, List<Area>> labels = new LinkedHashMap<>();
    labels.put("chats", List.of(Area.BRONZE_WHATSAPP));
    labels.put("photos", List.of(Area.RAW_PHOTOS));
    labels.put("uploads", List.of(Area.RAW_WHATSAPP_UPLOADS, Area.UPLOADS_LANDING));
    labels.put("others", List.of(Area.MISC));
    labels.put("archive", List.of(Area.RAW_ARCHIVE));
    labels.put("receipts", List.of(Area.RECEIPTS_WHATSAPP));
    return labels;
  }

  /** What would be done. */
  void write(Plan plan, String where) {
    long copied = plan.bytes(Need.COPY);
    long objects = count(plan, Need.COPY);
    fields.line(
        heading("%s would be copied %s".formatted(Quantity.of(objects, "object"), where))
            + ", "
            + Numbers.size(copied));
    LABELS.forEach(
        (label, areas) ->
            counts(
                label,
                words(
                    (area, need) ->
                        plan.steps().stream()
                            .filter(step -> step.area() == area && step.need() == need)
                            .count(),
                    areas,
                    plan)));
    if (count(plan, Need.COMPARISON) > 0) {
      fields.field(
          "",
          "What is to compare has a namesake there, or may be there under another name; it is"
              + " copied if its content is not there: at most "
              + Numbers.size(plan.bytes(Need.COMPARISON))
              + ".");
    }
    terminal.lines(fields.lines());
  }

  private static long count(Plan plan, Need need) {
    return plan.steps().stream().filter(step -> step.need() == need).count();
  }

  private static String words(ToLongBiFunction<Area, Need> count, List<Area> areas, Plan plan) {
    StringJoiner words = new StringJoiner(", ");
    add(words, areas.stream().mapToLong(a -> count.applyAsLong(a, Need.COPY)).sum(), "to copy");
    add(words, areas.stream().mapToLong(a -> plan.there().getOrDefault(a, 0L)).sum(), "there");
    add(
        words,
        areas.stream().mapToLong(a -> count.applyAsLong(a, Need.COMPARISON)).sum(),
        "to compare");
    return words.toString();
  }

  /** What was done. */
  TransferSummary add(Tally tally, String where) {
    fields.line(
        heading(
                "%s copied %s"
                    .formatted(
                        Quantity.of(tally.count(Fate.COPIED) + tally.count(Fate.BESIDE), "object"),
                        where))
            + ", "
            + Numbers.size(tally.copiedBytes()));
    LABELS.forEach(
        (label, areas) -> {
          StringJoiner words = new StringJoiner(", ");
          add(words, sum(tally, areas, Fate.COPIED), "copied");
          add(words, sum(tally, areas, Fate.THERE), "already there");
          add(words, sum(tally, areas, Fate.BESIDE), "copied under another name");
          add(words, sum(tally, areas, Fate.SPARED), "not to be copied");
          add(words, sum(tally, areas, Fate.LEFT), "left out");
          counts(label, words.toString());
        });
    beside(tally.told(Fate.BESIDE));
    reasons("spared", tally.told(Fate.SPARED), Tone.PLAIN);
    reasons("left out", tally.told(Fate.LEFT), Tone.WARNING);
    return this;
  }

  /** What comes next. */
  TransferSummary add(String label, String words) {
    fields.field(label, words);
    return this;
  }

  void write() {
    terminal.lines(fields.lines());
  }

  private String heading(String text) {
    return terminal.paint().tone(Tone.HEADING, text);
  }

  private static long sum(Tally tally, List<Area> areas, Fate fate) {
    return areas.stream().mapToLong(area -> tally.count(area, fate)).sum();
  }

  private static void add(StringJoiner words, long count, String what) {
    if (count > 0) {
      words.add(Numbers.grouped(count) + " " + what);
    }
  }

  private void counts(String label, String words) {
    if (!words.isEmpty()) {
      fields.field(label, words);
    }
  }

  private void beside(List<Told> told) {
    if (!told.isEmpty()) {
      fields.field("names", "Other content has these names there; both are kept:", Tone.WARNING);
      named(told.stream().map(one -> one.outcome().detail()).toList(), Tone.PLAIN);
    }
  }

  /** Each reason once, with its first objects. */
  private void reasons(String label, List<Told> told, Tone tone) {
    Map<String, List<Told>> byReason =
        told.stream()
            .collect(groupingBy(one -> one.outcome().detail(), LinkedHashMap::new, toList()));
    byReason.forEach(
        (reason, objects) -> {
          fields.field(label, reason, tone);
          named(objects.stream().map(Told::key).toList(), tone);
        });
  }

  private void named(List<String> keys, Tone tone) {
    List<String> lines = new ArrayList<>(keys.stream().limit(SHOWN).toList());
    lines.forEach(key -> fields.field("", key, tone));
    if (keys.size() > SHOWN) {
      fields.field("", "and " + Numbers.grouped(keys.size() - SHOWN) + " more");
    }
  }
}
