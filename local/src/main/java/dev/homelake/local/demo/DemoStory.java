package dev.homelake.local.demo;

import dev.homelake.edge.photos.PhotoQuery;
import dev.homelake.edge.photos.SortBy;
import dev.homelake.local.Installation;
import dev.homelake.local.imports.ImportResult;
import dev.homelake.local.imports.ImportResult.Fate;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.photos.SqlitePhotoIndex;
import dev.homelake.local.terminal.BarChart;
import dev.homelake.local.terminal.BarChart.Bar;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.ShellWord;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import dev.homelake.silver.report.RunReport;
import dev.homelake.whatsapp.Quantity;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What the demo says, chapter by chapter. */
final class DemoStory {

  private static final int MOST_PHOTOS = 200;

  private final Terminal terminal;
  private final Paint paint;
  private final LakeFolder lake;
  private final Installation installation;

  DemoStory(Terminal terminal, LakeFolder lake, Installation installation) {
    this.terminal = terminal;
    this.paint = terminal.paint();
    this.lake = lake;
    this.installation = installation;
  }

  /** Says what is about to happen. */
  void begin() {
    terminal.line(
        "Chat exports and photos become a table and a gallery, in " + heading(lake.root()));
    terminal.flush();
  }

  /** Tells which exports were taken in, and why the others were not. */
  void importedChats(List<ImportResult> results) {
    List<JsonNode> accepted =
        results.stream()
            .filter(result -> result.fate() == Fate.CHAT)
            .flatMap(result -> result.receipt().stream())
            .toList();
    chapter("Chats", Quantity.of(results.size(), "file") + ", as phones exported them");
    good("%d accepted, in %s".formatted(accepted.size(), Quantity.of(formats(accepted), "format")));
    good(
        "day and month told apart: %d certain, %d very likely, %d guessed"
            .formatted(
                sure(accepted, "certain"), sure(accepted, "strong"), sure(accepted, "guess")));
    results.forEach(this::refused);
    terminal.flush();
  }

  private static long sure(List<JsonNode> receipts, String certainty) {
    return receipts.stream()
        .filter(receipt -> at(receipt, "format", "date_order", "certainty").equals(certainty))
        .count();
  }

  private static String at(JsonNode json, String... path) {
    JsonNode node = json;
    for (String name : path) {
      node = node.field(name).orElseThrow();
    }
    return node.text();
  }

  /** Tells which photos are in the gallery, and why the others are not. */
  void importedPhotos(List<ImportResult> results) {
    chapter("Photos", Quantity.of(results.size(), "file") + ", and those in the chats' zips");
    long shown = results.stream().filter(result -> result.fate() == Fate.PHOTO).count();
    if (results.stream().anyMatch(result -> result.fate() == Fate.WAITING)) {
      terminal.line("  They wait: libvips is not here. \"homelake doctor\" says what to do.");
    } else {
      good(
          shown
              + " in the gallery, upright and small, with the time they were taken; "
              + photosOfChats()
              + " more from zips");
    }
    long kept = results.stream().filter(result -> result.fate() == Fate.KEPT).count();
    if (kept > 0) {
      good(kept + " kept that no browser can show");
    }
    results.forEach(this::refused);
    terminal.flush();
  }

  private long photosOfChats() {
    try (SqlitePhotoIndex index = SqlitePhotoIndex.open(lake.photos())) {
      return index.page(PhotoQuery.newest(SortBy.UPLOADED_AT, MOST_PHOTOS)).photos().stream()
          .filter(photo -> photo.keys().source().startsWith("raw-photos/whatsapp/"))
          .count();
    }
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
    chapter("Next", "");
    String here = " --lake " + ShellWord.of(lake.root().toString());
    next("Look at it in the browser", "up" + here);
    next(
        "Ask it anything",
        "sql" + here + " \"SELECT sender, count(*) FROM whatsapp_messages GROUP BY 1\"");
    next("How it told day from month", "inspect " + samples() + "/*Band*");
    next("Your own chats and photos", "import ~/exports ~/Pictures");
    terminal.line("  When you have seen enough");
    terminal.line("    rm -r " + ShellWord.of(lake.root().toString()));
  }

  private void refused(ImportResult result) {
    if (result.fate() != Fate.REJECTED) {
      return;
    }
    String firstSentence = result.detail().replaceFirst("(?s)(?<=\\.) .*", "");
    terminal.line(
        "  "
            + paint.tone(Tone.BAD, paint.characters().cross())
            + " "
            + DisplayText.of(result.file().getFileName().toString())
            + " rejected: "
            + result.code().orElse(""));
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

  private static long formats(List<JsonNode> receipts) {
    return receipts.stream()
        .map(receipt -> at(receipt, "format", "style") + at(receipt, "format", "pattern"))
        .distinct()
        .count();
  }
}
