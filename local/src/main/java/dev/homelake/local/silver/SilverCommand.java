package dev.homelake.local.silver;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.job.JobProcess;
import dev.homelake.local.job.RunSummary;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.work.Lakes;
import dev.homelake.local.work.WorkingLake;
import dev.homelake.silver.ArgumentsException;
import dev.homelake.silver.JobArguments;
import dev.homelake.silver.LakePlaces;
import dev.homelake.silver.Mode;
import dev.homelake.silver.store.Prefix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.Unmatched;

/** {@code homelake silver}. */
@Command(
    name = "silver",
    description = "Builds the table of all messages, of your lake or of any folder, with Spark.%n",
    optionListHeading = "Options:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake silver",
      "  homelake silver --start-date 2024-01-01 --end-date 2024-01-31",
      "  homelake silver --bronze ~/exports --silver ~/silver --dry-run",
      "",
      "The table is Parquet, one file a date. Files that are no exports are named and",
      "left out; they do not stop the others. Of zips it says how to take the text",
      "out. Without places it is your lake's table. A place is a folder or",
      "s3://BUCKET/PREFIX; S3 is found as AWS's tools find it."
    })
public final class SilverCommand implements Callable<Integer> {

  @Mixin private final LakeOption lake;

  @Option(
      names = "--bronze",
      paramLabel = "PLACE",
      description = "Where the exports (.txt) are, also in folders below it.")
  String bronze;

  @Option(names = "--silver", paramLabel = "PLACE", description = "Where the table goes.")
  String silver;

  @Option(
      names = "--state",
      paramLabel = "PLACE",
      description =
          "Where reports, the lock and the like go. Without it: beside the table, its name and -state.")
  String state;

  @Option(
      names = "--bucket",
      paramLabel = "NAME",
      description = "Instead of the places above: a bucket that holds them all.")
  String bucket;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "incremental, the default: what is new or changed. full: everything again.")
  String mode;

  @Option(
      names = "--start-date",
      paramLabel = "DATE",
      description = "Builds these dates again, from this one on, as 2024-03-12.")
  String startDate;

  @Option(
      names = "--end-date",
      paramLabel = "DATE",
      description = "Builds these dates again, up to and with this one.")
  String endDate;

  @Option(
      names = "--dry-run",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true",
      description = "Says what would be done and does nothing.")
  String dryRun;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      defaultValue = "2g",
      description = "Memory for the job, 2g if not given.")
  String memory;

  private long heapBytes;

  /** The job may have more arguments and says itself which. */
  @Unmatched List<String> others = new ArrayList<>();

  private final Terminal terminal;
  private final Installation installation;
  private final Lakes lakes;

  public SilverCommand(Terminal terminal, Installation installation, Lakes lakes) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.lakes = requireNonNull(lakes, "lakes is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> words = words();
    if (bronze == null && silver == null && state == null && bucket == null) {
      check(withBucket(words));
      try (WorkingLake open = lakes.open(lake.existing(), "silver")) {
        return report(open.buildSilver(words, heapBytes), BronzeFolder.ELSEWHERE);
      }
    }
    BronzeFolder exports = check(words);
    return report(
        new JobProcess(installation, terminal).run(words, heapBytes, exports.bytes()), exports);
  }

  private static List<String> withBucket(List<String> words) {
    List<String> whole = new ArrayList<>(List.of("--bucket", LakeFolder.BUCKET));
    whole.addAll(words);
    return whole;
  }

  private Integer report(JobProcess.Outcome outcome, BronzeFolder exports) {
    outcome.said().forEach(line -> terminal.line(DisplayText.of(line)));
    if (outcome.reportUri().isPresent()) {
      terminal.lines(RunSummary.of(outcome, terminal.paint(), terminal.columns()));
    }
    exports.leftOut().forEach(terminal::note);
    if (outcome.failure().isPresent()) {
      throw outcome.failure().get();
    }
    return Exit.DONE;
  }

  private List<String> words() {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("--bucket", bucket);
    given.put("--bronze", bronze);
    given.put("--silver", silver);
    given.put("--state", hasOwnState() ? besideSilver().map(Prefix::uri).orElse(null) : state);
    given.put("--mode", mode);
    given.put("--start-date", startDate);
    given.put("--end-date", endDate);
    given.put("--dry-run", dryRun);
    List<String> words = new ArrayList<>();
    given.forEach(
        (name, value) -> {
          if (value != null) {
            words.addAll(List.of(name, value));
          }
        });
    for (String other : others) {
      int equals = other.startsWith("--") ? other.indexOf('=') : -1;
      if (equals < 0) {
        words.add(other);
      } else {
        words.addAll(List.of(other.substring(0, equals), other.substring(equals + 1)));
      }
    }
    return words;
  }

  /** Whether the state belongs beside the table, for nobody says where else. */
  private boolean hasOwnState() {
    return state == null && bucket == null && isGiven(silver);
  }

  private Optional<Prefix> besideSilver() {
    try {
      return LakePlaces.stateBeside(Prefix.of(silver));
    } catch (IllegalArgumentException e) {
      // The job says what is wrong with it.
      return Optional.empty();
    }
  }

  /** Finds every mistake before anything is started. */
  private BronzeFolder check(List<String> words) {
    List<String> mistakes = new ArrayList<>();
    try {
      JobArguments.parse(words);
    } catch (ArgumentsException e) {
      mistakes.addAll(e.mistakes());
    }
    try {
      heapBytes = new MemorySize().convert(memory);
    } catch (TypeConversionException e) {
      mistakes.add("--memory: " + e.getMessage());
    }
    if (lake.isGiven() && (bronze != null || silver != null || state != null || bucket != null)) {
      mistakes.add("--lake: a lake has its own places; give it alone, or the places");
    }
    if (hasOwnState() && besideSilver().isEmpty()) {
      mistakes.add(
          "NOTHING_BESIDE: --silver "
              + silver
              + " is a whole bucket or disk; give a place in it, or --state elsewhere");
    }
    Places places = new Places();
    Places.Empty empty = Mode.FULL.label().equals(mode) ? Places.Empty.MEANT : Places.Empty.REFUSED;
    BronzeFolder exports = isGiven(bronze) ? places.bronze(bronze, empty) : BronzeFolder.ELSEWHERE;
    if (isGiven(silver)) {
      places.output("--silver", silver);
    }
    if (isGiven(state)) {
      places.output("--state", state);
    }
    mistakes.addAll(places.mistakes());
    if (!mistakes.isEmpty()) {
      throw Problem.wrongUse(
          "cannot start:\n  " + String.join("\n  ", mistakes),
          "\"homelake silver --help\" shows how to use it.");
    }
    return exports;
  }

  private static boolean isGiven(String place) {
    return place != null && !place.isBlank();
  }
}
