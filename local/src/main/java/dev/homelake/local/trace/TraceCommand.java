package dev.homelake.local.trace;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.silver.s3.S3Access;
import dev.homelake.silver.store.Prefix;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homelake trace}. */
@Command(
    name = "trace",
    description = "Shows where a message of the table comes from: its export, line and raw text.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake trace --silver ~/silver k3vq7xlb",
      "  homelake trace --silver ~/silver k3vq7xlb --json",
      "",
      "Ids stand in the table's column message_id. Where the exports are, the last run",
      "has noted beside the table. A place is a folder or s3://BUCKET/PREFIX.",
      "Exit code 2 if no message, or more than one, has an id that begins so."
    })
public final class TraceCommand implements Callable<Integer> {

  @Parameters(
      arity = "1",
      paramLabel = "ID",
      description = "A message's id, or the beginning of it: six characters or more.")
  String id;

  @Mixin private final LakeOption lake;

  @Option(names = "--silver", paramLabel = "PLACE", description = "Where the table is.")
  String silver;

  @Option(
      names = "--bronze",
      paramLabel = "PLACE",
      description = "Where the exports are, if not where the last run read them.")
  String bronze;

  @Option(
      names = "--state",
      paramLabel = "PLACE",
      description = "Where runs keep notes. Without it: beside the table, its name and -state.")
  String state;

  @Option(
      names = "--bucket",
      paramLabel = "NAME",
      description = "Instead of the places above: a bucket that holds them all.")
  String bucket;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Looks into this day only, as 2024-03-12: quicker on S3.")
  LocalDate date;

  @Option(names = "--json", description = "Prints one object as JSON, the raw text exactly.")
  boolean json;

  private final Terminal terminal;
  private final Installation installation;
  private final S3Access access;

  public TraceCommand(Terminal terminal, Installation installation, S3Access access) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.access = requireNonNull(access, "access is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    WantedId wanted =
        WantedId.of(id)
            .orElseThrow(
                () ->
                    Problem.wrongUse(
                        "'" + DisplayText.of(id) + "' is no message id",
                        "An id has 20 characters, a to z and 2 to 7; its first 6 may do."
                            + " The column message_id has it."));
    TracePlaces places =
        silver == null && bronze == null && state == null && bucket == null
            ? TracePlaces.of(lake.existing())
            : TracePlaces.of(silver, bronze, state, bucket);
    try (Place table = Place.of(places.silver(), access)) {
      TracedRow row = row(table, wanted);
      Trace trace = trace(row, places, table.shown(row.silverKey()));
      if (json) {
        terminal.exactly(TraceJson.of(trace));
      } else {
        terminal.lines(TraceText.of(trace, terminal.paint(), terminal.columns()));
      }
    }
    return Exit.DONE;
  }

  private TracedRow row(Place table, WantedId wanted)
      throws IOException, SQLException, InterruptedException {
    SilverSearch search = new SilverSearch(table, installation.temporary());
    terminal.status().show("looking for the message");
    List<String> files = search.files(date == null ? "" : "date=" + date + "/");
    if (files.isEmpty()) {
      throw Problem.wrongUse(
          date == null
              ? "there is no table in " + table.shown("")
              : "the table in " + table.shown("") + " has no messages of " + date,
          "Give the place that \"homelake silver\" wrote to.");
    }
    List<TracedRow> found = search.find(files, wanted);
    if (found.isEmpty()) {
      throw Problem.wrongUse(
          "no message in " + table.shown("") + " has an id that begins with " + wanted.text(),
          "Take it from the column message_id. Was the export removed, or is it another table?");
    }
    if (found.size() > 1) {
      throw Problem.wrongUse(
          "several messages have an id that begins with " + wanted.text(),
          "Write more of it: "
              + String.join(", ", found.stream().map(TracedRow::messageId).limit(5).toList())
              + (found.size() > 5 ? " and more" : ""));
    }
    return found.get(0);
  }

  private Trace trace(TracedRow row, TracePlaces places, String silverFile) throws IOException {
    Optional<LakeIndex> noted;
    try (Place notes = Place.of(places.state(), access)) {
      noted = LakeIndex.read(notes, places.silver());
    }
    Prefix exports =
        places
            .bronze()
            .or(() -> noted.map(LakeIndex::bronze))
            .orElseThrow(
                () ->
                    Problem.wrongUse(
                        "cannot tell where the exports are: no run has noted it in "
                            + places.state(),
                        "Give their place: --bronze PLACE"));
    try (Place bronzePlace = Place.of(exports, access)) {
      Origin origin =
          new BronzeSearch(
                  bronzePlace, noted.filter(index -> index.isOf(exports)).map(LakeIndex::files))
              .find(row);
      return new Trace(row, silverFile, bronzePlace.shown(row.source().file()), origin);
    }
  }
}
