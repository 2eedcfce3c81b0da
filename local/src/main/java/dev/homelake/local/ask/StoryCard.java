package dev.homelake.local.ask;

import static java.util.Objects.requireNonNull;

import dev.homelake.catalog.queries.Asked;
import dev.homelake.local.terminal.Characters;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.DisplayWidth;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.SmallCurve;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import dev.homelake.local.terminal.Wrapping;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Facts as a card: a line a fact, the answer in bold between its name and more about it, the months
 * as a curve. Between two rules, without a frame: where a terminal draws an emoji wider than others
 * do, nothing gets out of line. For one thread.
 */
final class StoryCard implements RowsDrawing {

  private static final int WIDEST = 78;
  private static final int LABEL_COLUMNS = 18;
  private static final int VALUE_COLUMNS = 14;
  private static final String MONTHS = "JFMAMJJASOND";
  private static final int MONTHS_COLUMNS = 3 * MONTHS.length() - 1;

  private final Terminal terminal;
  private final Paint paint;
  private final Asked asked;
  private final int width;

  StoryCard(Terminal terminal, Asked asked) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.paint = terminal.paint();
    this.asked = requireNonNull(asked, "asked is null");
    this.width = Math.min(WIDEST, terminal.columns() - 2);
  }

  @Override
  public void draw(KeptRows rows) {
    List<String> facts = rows.texts("fact");
    List<String> labels = rows.texts("label");
    List<String> values = rows.texts("value");
    List<String> details = rows.texts("detail");
    terminal.line("");
    rule();
    terminal.line("  " + pictured("✨ ") + paint.tone(Tone.HEADING, title()) + about());
    rule();
    for (int at = 0; at < facts.size(); at++) {
      if (facts.get(at).equals("months")) {
        months(values.get(at));
      } else {
        fact(StoryFact.named(facts.get(at)), labels.get(at), values.get(at), details.get(at));
      }
    }
    terminal.line("");
    rule();
  }

  private void rule() {
    terminal.line("  " + paint.tone(Tone.BAR, paint.characters().rule(width - 2)));
  }

  private String title() {
    return AskedText.isYear(asked) ? asked.from().getYear() + " in review" : "In review";
  }

  private String about() {
    String about = AskedText.isYear(asked) ? asked.chat().orElse("all chats") : AskedText.of(asked);
    String shown = DisplayText.cut(about, width - 30, paint.characters().ellipsis());
    return shown.isEmpty() ? "" : "   " + paint.tone(Tone.FAINT, shown);
  }

  private void fact(Optional<StoryFact> known, String label, String value, String detail) {
    if (known.map(StoryFact::place).orElse(StoryFact.Place.FOLLOWS) == StoryFact.Place.BEGINS) {
      terminal.line("");
    }
    String picture = pictured(known.map(StoryFact::picture).orElse("  ") + "  ");
    String before = "  " + picture;
    int indent = DisplayWidth.of(before) + LABEL_COLUMNS;
    String shown = shown(known, value, width - indent);
    String line =
        before
            + paint.tone(Tone.FAINT, DisplayText.fit(label, LABEL_COLUMNS - 1, ""))
            + " "
            + paint.tone(Tone.HEADING, shown);
    String words = StoryDates.inWords(DisplayText.of(detail), asked);
    int used = Math.max(VALUE_COLUMNS, DisplayWidth.of(shown)) + 2;
    if (indent + used + DisplayWidth.of(words) <= width) {
      String blanks = " ".repeat(used - DisplayWidth.of(shown));
      terminal.line(line + blanks + paint.tone(Tone.FAINT, words));
      return;
    }
    terminal.line(line);
    for (String part : Wrapping.of(words, width - indent)) {
      terminal.line(" ".repeat(indent) + paint.tone(Tone.FAINT, part));
    }
  }

  private String shown(Optional<StoryFact> known, String value, int room) {
    String text =
        switch (known.map(StoryFact::shape).orElse(StoryFact.Shape.TEXT)) {
          case NUMBER -> Numbers.grouped(Long.parseLong(value));
          case DATE -> StoryDates.alone(LocalDate.parse(value), asked);
          case TEXT -> value;
        };
    return DisplayText.cut(text, room, paint.characters().ellipsis());
  }

  private void months(String counts) {
    List<Long> values = Arrays.stream(counts.split(" ")).map(Long::valueOf).toList();
    int below = DisplayWidth.of("  " + pictured("📈  ")) + LABEL_COLUMNS;
    String before = " ".repeat(Math.max(2, Math.min(below, width - MONTHS_COLUMNS)));
    terminal.line("");
    for (String line : SmallCurve.lines(values, paint)) {
      terminal.line(before + line);
    }
    StringBuilder names = new StringBuilder();
    MONTHS.chars().forEach(month -> names.append((char) month).append("  "));
    terminal.line(before + paint.tone(Tone.FAINT, names.toString().stripTrailing()));
  }

  /** Pictures only where they can be shown. */
  private String pictured(String picture) {
    return paint.characters() == Characters.UNICODE ? picture : "";
  }
}
