package dev.homelake.local.demo;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.files.OwnerOnly;
import dev.homelake.local.imports.ChosenFiles;
import dev.homelake.local.imports.Import;
import dev.homelake.local.job.JobProcess;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.work.Lakes;
import dev.homelake.local.work.WorkingLake;
import dev.homelake.silver.report.RunReport;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code homelake demo}. */
@Command(
    name = "demo",
    description = "Takes sample chats the whole way: export, receipt, table, first answers.%n",
    optionListHeading = "Options:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  homelake demo",
      "",
      "It makes a new folder in /tmp (or TMPDIR), leaves it there and names it.",
      "Nothing else is changed."
    })
public final class DemoCommand implements Callable<Integer> {

  private static final long HEAP_BYTES = 1L << 30;

  private final Terminal terminal;
  private final Installation installation;
  private final Lakes lakes;

  public DemoCommand(Terminal terminal, Installation installation, Lakes lakes) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.lakes = requireNonNull(lakes, "lakes is null");
  }

  @Override
  public Integer call() throws InterruptedException {
    Path samples = installation.root().resolve("sample-data");
    if (!Files.isDirectory(samples.resolve("chats"))) {
      throw Problem.failed(
          "there are no sample chats in " + samples, "Run the demo from a whole copy of homelake.");
    }
    try {
      tell(samples);
      return Exit.DONE;
    } catch (IOException | SQLException e) {
      throw Problem.failed(
          "the demo cannot work in " + installation.temporary() + ": " + reason(e),
          "It needs 50 MB there and leave to write; choose another place as TMPDIR=FOLDER.",
          e);
    }
  }

  private static String reason(Exception failure) {
    if (failure instanceof AccessDeniedException) {
      return "no permission";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private void tell(Path samples) throws IOException, SQLException, InterruptedException {
    LakeFolder folder = LakeFolder.create(folderIn(installation.temporary()));
    DemoStory story = new DemoStory(terminal, folder, installation);
    story.begin();
    try (WorkingLake lake = lakes.open(folder, "demo")) {
      Import bring = new Import(lake, terminal);
      story.importedChats(bring.run(ChosenFiles.in(files(samples.resolve("chats")))));
      story.importedPhotos(bring.run(ChosenFiles.in(files(samples.resolve("photos")))));
      story.built(build(lake));
    }
    try (SilverTable silver = SilverTable.open(folder.silver())) {
      story.answers(silver);
    }
    story.end();
  }

  /** A new folder that only its owner can read, with a short name. */
  private static Path folderIn(Path temporary) throws IOException {
    for (int number = 1; ; number++) {
      Path folder = temporary.resolve("homelake-demo-" + number);
      try {
        return Files.createDirectory(folder, OwnerOnly.FOLDER);
      } catch (FileAlreadyExistsException e) {
        // An earlier demo's; the next number is tried.
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !Files.isExecutable(file))
          .sorted()
          .toList();
    }
  }

  private static RunReport build(WorkingLake lake) throws IOException, InterruptedException {
    JobProcess.Outcome outcome = lake.buildSilver(List.of(), HEAP_BYTES);
    if (outcome.failure().isPresent()) {
      throw outcome.failure().get();
    }
    return outcome
        .report()
        .orElseThrow(
            () ->
                Problem.failed(
                    "the run report is missing in " + lake.folder().root(), "Run it again."));
  }
}
