package dev.homelake.local.export;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homelake export}. */
@Command(
    name = "export",
    description = "Copies everything of value in the lake to a folder, in open formats.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake export /media/disk/homelake",
      "  homelake export --verify /media/disk/homelake",
      "  cd /media/disk/homelake && sha256sum -c --quiet SHA256SUMS",
      "",
      "chats/, photos/, uploads/, misc/ and archive/ hold files as they came,",
      "messages/ the table as Parquet, photos.json and photos.parquet what is known of",
      "photos. manifest.json names every file. Run again, it reads all, copies what is",
      "new or has changed, and keeps what the lake has no more. Exit code 1 if",
      "something could not be read or written."
    })
public final class ExportCommand implements Callable<Integer> {

  @Parameters(
      arity = "1",
      paramLabel = "DIR",
      description = "Where to: a new or empty folder, or one with an earlier export.")
  Path folder;

  @Option(
      names = "--verify",
      description = "Exports nothing; compares the export in DIR with its manifest.")
  boolean verify;

  @Option(
      names = "--prune",
      description = "Removes from DIR what an earlier export wrote and the lake has no more.")
  boolean prune;

  @Mixin final LakeOption lake;

  private final Terminal terminal;
  private final Installation installation;
  private final Clock clock;

  public ExportCommand(Terminal terminal, Installation installation, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() throws IOException {
    if (verify && prune) {
      throw Problem.wrongUse(
          "--verify changes nothing, and --prune does", "Leave out one of them.");
    }
    if (verify) {
      return new Verification(folder, terminal).run();
    }
    LakeFolder from = lake.existing();
    try (ExportFolder export = ExportFolder.open(folder, from)) {
      ExportResult result =
          new ExportRun(from, export, terminal, clock)
              .run(
                  prune ? OldFiles.Treatment.REMOVE : OldFiles.Treatment.KEEP,
                  installation.temporary());
      ExportSummary.write(result, export.path(), terminal);
      return result.left().stream().allMatch(LeftFile::isInOrder) ? Exit.DONE : Exit.FAILED;
    }
  }
}
