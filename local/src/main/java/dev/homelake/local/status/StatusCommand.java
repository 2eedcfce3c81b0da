package dev.homelake.local.status;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.events.EventQueue;
import dev.homelake.local.events.Patience;
import dev.homelake.local.events.Route;
import dev.homelake.local.job.JobJournal;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeLock;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.whatsapp.Quantity;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code homelake status}. */
@Command(
    name = "status",
    description =
        "Says what is in your lake, what waits, what failed, and when the table was built.%n",
    optionListHeading = "Options:%n",
    footerHeading = "%nExit code 1 if something has failed.%n")
public final class StatusCommand implements Callable<Integer> {

  @Mixin private final LakeOption lake;

  @Option(names = "--json", description = "As JSON, without names.")
  boolean json;

  @Option(names = "--retry", description = "Has what failed tried again.")
  boolean retry;

  private final Terminal terminal;
  private final Clock clock;

  public StatusCommand(Terminal terminal, Installation installation, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() throws IOException {
    LakeFolder folder = lake.existing();
    try (EventQueue queue =
            EventQueue.open(folder.events(), Route.ofLake(), Patience.standard(), clock);
        JobJournal journal = JobJournal.open(folder, clock)) {
      if (retry) {
        terminal.note(Quantity.of(queue.tryFailedAgain(), "upload") + " will be tried again");
      }
      LakeStatus status =
          new StatusSource(folder, queue, journal, () -> LakeLock.holder(folder)).look();
      if (json) {
        terminal.exactly(StatusJson.of(status));
      } else {
        terminal.lines(new StatusText(terminal, ZoneId.systemDefault()).of(status));
      }
      return status.failures().isEmpty() ? Exit.DONE : Exit.FAILED;
    }
  }
}
