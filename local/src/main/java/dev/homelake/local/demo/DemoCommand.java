package dev.homelake.local.demo;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.silver.JobProcess;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.silver.report.RunReport;
import dev.homelake.whatsapp.ImportReceipt;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
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
  private final Clock clock;

  public DemoCommand(Terminal terminal, Installation installation, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Integer call() {
    Path chats = installation.root().resolve("sample-data/chats");
    if (!Files.isDirectory(chats)) {
      throw Problem.failed(
          "there are no sample chats in " + chats, "Run the demo from a whole copy of homelake.");
    }
    try {
      tell(chats);
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

  private void tell(Path chats) throws IOException, SQLException {
    DemoLake lake = DemoLake.createIn(installation.temporary());
    DemoStory story = new DemoStory(terminal, lake, installation);
    story.begin();
    story.imported(take(chats, lake));
    RunReport report = build(lake);
    story.built(report);
    try (SilverTable silver = SilverTable.open(lake.silver())) {
      story.answers(silver);
    }
    story.end();
  }

  private List<ImportReceipt> take(Path chats, DemoLake lake) throws IOException {
    List<Path> uploads;
    try (Stream<Path> files = Files.list(chats)) {
      uploads = files.filter(Files::isRegularFile).sorted().toList();
    }
    List<ImportReceipt> receipts = new ArrayList<>();
    for (Path upload : uploads) {
      terminal.status().show("reading " + upload.getFileName());
      receipts.add(lake.take(upload, YearMonth.now(clock)));
    }
    return receipts;
  }

  private RunReport build(DemoLake lake) throws IOException {
    JobProcess.Outcome outcome =
        new JobProcess(installation, terminal)
            .run(
                List.of(
                    "--bronze",
                    lake.bronze().toString(),
                    "--silver",
                    lake.silver().toString(),
                    "--state",
                    lake.state().toString(),
                    "--mode",
                    "full"),
                HEAP_BYTES,
                1);
    if (outcome.failure().isPresent()) {
      throw outcome.failure().get();
    }
    return outcome
        .report()
        .orElseThrow(
            () -> Problem.failed("the run report is missing in " + lake.state(), "Run it again."));
  }
}
