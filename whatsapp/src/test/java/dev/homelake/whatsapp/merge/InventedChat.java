package dev.homelake.whatsapp.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.whatsapp.ChatMessage;
import dev.homelake.whatsapp.MessageKind;
import dev.homelake.whatsapp.merge.MessageKeys.FoldMarks;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A chat as it really happened, to cut exports from. */
record InventedChat(List<Spoken> rows) {

  private static final LocalDateTime START = LocalDateTime.of(2024, 12, 31, 23, 50);

  /** One row: when, who (empty for none), what. */
  record Spoken(LocalDateTime at, String sender, String body) {}

  /** Chats with many rows a minute and many real repeats. */
  static Arbitrary<InventedChat> any() {
    Arbitrary<Integer> gap =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of(0, 0, 1)),
            Tuple.of(3, Arbitraries.integers().between(2, 40)),
            Tuple.of(1, Arbitraries.integers().between(60, 400)));
    Arbitrary<Spoken> row =
        Combinators.combine(
                gap, Arbitraries.of("Ana", "Bo", ""), Arbitraries.of("ok", "ha", "a\nb"))
            .as((seconds, sender, body) -> new Spoken(START.plusSeconds(seconds), sender, body));
    return row.list().ofMinSize(1).ofMaxSize(40).map(InventedChat::inSequence);
  }

  private static InventedChat inSequence(List<Spoken> rowsWithGaps) {
    List<Spoken> rows = new ArrayList<>();
    LocalDateTime now = START;
    for (Spoken row : rowsWithGaps) {
      now = now.plus(ChronoUnit.SECONDS.between(START, row.at()), ChronoUnit.SECONDS);
      rows.add(new Spoken(now, row.sender(), row.body()));
    }
    return new InventedChat(rows);
  }

  /** An export of the rows from {@code from} to {@code to}, exclusive; its first line is 1. */
  ExportRows export(String name, int from, int to) {
    return cut(name, true, from, to);
  }

  /** As {@link #export}, by an app that prints no seconds. */
  ExportRows exportWithoutSeconds(String name, int from, int to) {
    return cut(name, false, from, to);
  }

  private ExportRows cut(String name, boolean seconds, int from, int to) {
    ExportRows export = new ExportRows(name);
    MessageKeys keys = new MessageKeys("Invented");
    keys.learn(List.of("Ana", "Bo"));
    for (int i = from; i < to; i++) {
      Spoken row = rows.get(i);
      LocalDateTime at = seconds ? row.at() : row.at().truncatedTo(ChronoUnit.MINUTES);
      byte[] body = row.body().getBytes(UTF_8);
      int sender = List.of("Ana", "Bo").indexOf(row.sender());
      keys.hash(sender, minuteOf(at), body, 0, body.length, FoldMarks.NONE);
      ChatMessage message =
          new ChatMessage(
              i - from + 1,
              at,
              Optional.of(row.sender()).filter(s -> !s.isEmpty()),
              row.body(),
              MessageKind.MESSAGE,
              Optional.empty());
      export.add(message, seconds ? at.getSecond() : MinuteRows.NO_SECOND, keys.high(), keys.low());
    }
    return export;
  }

  private static long minuteOf(LocalDateTime at) {
    return at.toLocalDate().toEpochDay() * 1440 + at.toLocalTime().toSecondOfDay() / 60;
  }

  /** Index of the first row of the minute that row {@code index} is in. */
  int minuteStart(int index) {
    int start = index;
    while (start > 0 && minuteOf(rows.get(start - 1).at()) == minuteOf(rows.get(index).at())) {
      start--;
    }
    return start;
  }
}
