package dev.homelake.local.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.homelake.local.Installation;
import dev.homelake.local.terminal.BarChart;
import dev.homelake.local.terminal.BarChart.Bar;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.ShellWord;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import dev.homelake.silver.report.RunReport;
import dev.homelake.whatsapp.DateOrderEvidence.Certainty;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.Quantity;
import dev.homelake.whatsapp.Rejection;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the demo says, chapter by chapter. */
final class DemoStory {

  private static final int PLACE_COLUMNS = 22;

  private final Terminal terminal;
  private final Paint paint;
  private final DemoLake lake;
  private final Installation installation;

  DemoStory(Terminal terminal, DemoLake lake, Installation installation) {
    this.terminal = terminal;
    this.paint = terminal.paint();
    this.lake = lake;
    this.installation = installation;
  }

  /** Says what is about to happen. */
  void begin() {
    terminal.line("From chat exports to a table of messages, in " + heading(lake.folder()));
    terminal.flush();
  }

  /** Tells which exports were taken in, and why the others were not. */
  void imported(List<ImportReceipt> receipts) {
    List<ImportReceipt> accepted = receipts.stream().filter(ImportReceipt::accepted).toList();
    chapter("Import", Quantity.of(receipts.size(), "file") + ", as phones exported them");
    good("%d accepted, in %s".formatted(accepted.size(), Quantity.of(formats(accepted), "format")));
    Map<Certainty, Long> sure =
        accepted.stream()
            .map(receipt -> receipt.format().orElseThrow().dateOrder().certainty())
            .collect(groupingBy(c -> c, () -> new EnumMap<>(Certainty.class), counting()));
    good(
        "day and month told apart: %d certain, %d very likely, %d guessed"
            .formatted(
                sure.getOrDefault(Certainty.CERTAIN, 0L),
                sure.getOrDefault(Certainty.STRONG, 0L),
                sure.getOrDefault(Certainty.GUESS, 0L)));
    for (ImportReceipt receipt : receipts) {
      receipt.rejection().ifPresent(rejection -> refused(receipt.file(), rejection));
    }
    terminal.flush();
  }

  /** Tells what the Spark job did, and what overlapping exports of one chat became. */
  void built(RunReport report) {
    chapter("Silver", "one row a message, one Parquet file a date, by Spark");
    good(
        "%s of %s became %s on %s in %.1f s"
            .formatted(
                Quantity.of(report.messages().rows(), "row"),
                Quantity.of(report.files().accepted(), "export"),
                Quantity.of(report.messages().written(), "message"),
                Quantity.of(report.output().datesWritten(), "date"),
                report.seconds()));
    for (RunReport.Chat chat : report.chats()) {
      if (chat.exports() > 1) {
        good(
            "%s: %d exports overlap; merged into %s, none twice"
                .formatted(
                    DisplayText.of(chat.title()),
                    chat.exports(),
                    Quantity.of(chat.messages(), "message")));
      }
    }
    terminal.flush();
  }

  /** Asks the table itself. */
  void answers(SilverTable silver) throws SQLException {
    chapter("Messages per chat", "counted by DuckDB in the table's files");
    chart(silver.messagesByChat());
    chapter("Messages per year", "");
    chart(silver.messagesByYear());
    chapter("What they are", "");
    chart(silver.messagesByKind());
  }

  /** Says where everything is and what to do next. */
  void end() {
    chapter("Where it lies", lake.folder().toString());
    place("bronze/whatsapp", "the exports as they came");
    place("receipts/whatsapp", "what became of each, as JSON");
    place("silver/whatsapp", "the table, in folders date=YYYY-MM-DD");
    place("state/whatsapp/runs", "what the run did, as JSON");
    chapter("Next", "");
    next("How it told day from month", "inspect " + samples() + "/*Band*");
    next("Every message as JSON", "inspect --rows " + samples() + "/*Hikers*");
    next("Your own chats", "silver --bronze FOLDER --silver FOLDER");
    terminal.line("  When you have seen enough");
    terminal.line("    rm -r " + ShellWord.of(lake.folder().toString()));
  }

  private void refused(String file, Rejection rejection) {
    String firstSentence = rejection.message().replaceFirst("(?s)(?<=\\.) .*", "");
    terminal.line(
        "  "
            + paint.tone(Tone.BAD, paint.characters().cross())
            + " "
            + DisplayText.of(file)
            + " rejected: "
            + rejection.code());
    terminal.line("    " + paint.tone(Tone.FAINT, DisplayText.of(firstSentence)));
  }

  private void chapter(String title, String subtitle) {
    terminal.line("");
    terminal.line(
        paint.tone(Tone.HEADING, title)
            + (subtitle.isEmpty() ? "" : paint.tone(Tone.FAINT, "  " + subtitle)));
  }

  private void good(String text) {
    terminal.line("  " + paint.tone(Tone.GOOD, paint.characters().tick()) + " " + text);
  }

  private void chart(Map<String, Long> counts) {
    List<Bar> bars =
        counts.entrySet().stream().map(e -> new Bar(e.getKey(), e.getValue())).toList();
    terminal.lines(new BarChart(bars).lines(paint, terminal.columns()));
  }

  private void place(String below, String what) {
    terminal.line("  " + DisplayText.fit(below, PLACE_COLUMNS, "") + paint.tone(Tone.FAINT, what));
  }

  private void next(String why, String words) {
    terminal.line("  " + why);
    terminal.line("    " + installation.command() + " " + words);
  }

  /** The folder of sample chats as one would type it here. */
  private Path samples() {
    Path chats = installation.root().resolve("sample-data/chats");
    Path here = Path.of("").toAbsolutePath();
    return chats.startsWith(here) ? here.relativize(chats) : chats;
  }

  private String heading(Path folder) {
    return paint.tone(Tone.HEADING, folder.toString());
  }

  private static long formats(List<ImportReceipt> accepted) {
    return accepted.stream()
        .map(receipt -> receipt.format().orElseThrow())
        .map(format -> format.style() + format.pattern())
        .distinct()
        .count();
  }
}
