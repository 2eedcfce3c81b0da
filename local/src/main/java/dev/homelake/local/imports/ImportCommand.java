package dev.homelake.local.imports;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.job.JobProcess;
import dev.homelake.local.job.RunSummary;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.work.Lakes;
import dev.homelake.local.work.WorkingLake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homelake import}. */
@Command(
    name = "import",
    description =
        "Brings chat exports and photos into your lake, as an upload in the web app does.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake import \"WhatsApp Chat - Anna.zip\"",
      "  homelake import ~/Pictures ~/exports",
      "",
      "Chats (.txt, .zip) go to the table, photos (.jpg, .png, .webp) to the gallery,",
      "all else is kept. What is there already is not brought again. Exit code 2 if a",
      "file is rejected."
    })
public final class ImportCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, and folders with all that is below them.")
  List<Path> paths;

  @Option(names = "--no-silver", description = "Does not bring the table up to date.")
  boolean withoutSilver;

  @Mixin private final LakeOption lake;

  private final Terminal terminal;
  private final Lakes lakes;

  public ImportCommand(Terminal terminal, Installation installation, Lakes lakes) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.lakes = requireNonNull(lakes, "lakes is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ChosenFiles chosen = ChosenFiles.in(paths);
    if (chosen.files().isEmpty()) {
      throw Problem.wrongUse(
          "cannot import anything: there are no files in " + paths.get(0),
          "Hidden files are left out; give one by itself to import it.");
    }
    try (WorkingLake open = lakes.open(lake.made(), "import")) {
      List<ImportResult> results = new Import(open, terminal).run(chosen);
      ImportSummary summary = new ImportSummary(terminal, open.folder());
      summary.write(results, chosen, open.failures().size());
      if (!withoutSilver && summary.hasNewChats()) {
        build(open);
      }
      return summary.hasRejected() ? Exit.WRONG_USE : summary.hasFailed() ? Exit.FAILED : Exit.DONE;
    }
  }

  private void build(WorkingLake open) throws IOException, InterruptedException {
    terminal.flush();
    JobProcess.Outcome outcome = open.buildSilver(List.of());
    terminal.lines(RunSummary.of(outcome, terminal.paint(), terminal.columns()));
    if (outcome.failure().isPresent()) {
      throw outcome.failure().get();
    }
  }
}
