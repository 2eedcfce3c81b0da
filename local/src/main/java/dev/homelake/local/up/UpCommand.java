package dev.homelake.local.up;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeHolder;
import dev.homelake.local.lake.LakeLock;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.lake.Ports;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code homelake up}. */
@Command(
    name = "up",
    description = "Runs the whole of homelake on this machine, until Ctrl-C.%n",
    optionListHeading = "Options:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake up",
      "  homelake up --lake /mnt/big/lake",
      "",
      "Pages, API and sign-in are at http://localhost:9400, S3 at",
      "http://localhost:20005, for this machine only. Whoever signs up needs a code,",
      "which this prints."
    })
public final class UpCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  @Mixin private final LakeOption lake;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where the pages are, " + Ports.WEB + " if not given; 0 takes any free one.")
  int port = Ports.WEB;

  @Option(
      names = "--s3-port",
      paramLabel = "N",
      description = "Where S3 is, " + Ports.S3 + " if not given; 0 takes any free one.")
  int s3Port = Ports.S3;

  @Option(
      names = "--auto-silver",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Builds the table when uploads have come; on unless --no-auto-silver is given.")
  boolean autoSilver;

  @Option(
      names = "--web-origin",
      paramLabel = "URL",
      description = "A page besides its own that may use it; for work on the web app.")
  List<String> origins = new ArrayList<>();

  private final Terminal terminal;
  private final Installation installation;
  private final Clock clock;

  public UpCommand(Terminal terminal, Installation installation, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    if (!lake.folder().exists() || !LakeLock.isTaken(lake.folder())) {
      requireFreePorts();
    }
    LakeFolder folder = lake.made();
    try (LakeLock lock = LakeLock.take(folder).orElseThrow(() -> taken(folder))) {
      run(folder, start(folder, lock));
    }
    return Exit.DONE;
  }

  /** Until the process is ended: then what is at work has some seconds to come to an end. */
  private void run(LakeFolder folder, Platform platform) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
    terminal.lines(new Welcome(terminal, installation).lines(platform, folder));
    terminal.flush();
    new CountDownLatch(1).await();
  }

  private void stop(Platform platform) {
    terminal.note("Stopping; what is not done yet is done after the next start.");
    platform.close();
  }

  /** All mistakes at once. */
  private void check() {
    List<String> mistakes = new ArrayList<>();
    requirePort("--port", port, mistakes);
    requirePort("--s3-port", s3Port, mistakes);
    if (port != 0 && port == s3Port) {
      mistakes.add("--port and --s3-port are the same");
    }
    for (String origin : origins) {
      if (!origin.matches("https?://[^/\\s,*]+")) {
        mistakes.add("--web-origin " + origin + " is not an origin like http://localhost:5173");
      }
    }
    if (!mistakes.isEmpty()) {
      throw Problem.wrongUse(
          "cannot start:\n  " + String.join("\n  ", mistakes),
          "\"homelake up --help\" shows how to use it.");
    }
  }

  private static void requirePort(String option, int port, List<String> mistakes) {
    if (port < 0 || port > HIGHEST_PORT) {
      mistakes.add(option + " " + port + " is no port; write a number up to " + HIGHEST_PORT);
    }
  }

  /** Before a folder is made for a lake that could not be served. */
  private void requireFreePorts() {
    List<String> taken = new ArrayList<>();
    TakenPort.look(port).ifPresent(why -> taken.add("--port " + port + " " + why));
    TakenPort.look(s3Port).ifPresent(why -> taken.add("--s3-port " + s3Port + " " + why));
    if (!taken.isEmpty()) {
      throw Problem.failed(
          "cannot start:\n  " + String.join("\n  ", taken),
          "Choose others, such as --port 0 --s3-port 0, or end the program that has them.");
    }
  }

  private static Problem taken(LakeFolder folder) {
    Optional<LakeHolder> holder;
    try {
      holder = LakeLock.holder(folder);
    } catch (IOException e) {
      holder = Optional.empty();
    }
    return holder
        .map(
            process ->
                Problem.wrongUse(
                    "cannot start: \"homelake %s\" works on %s already, process %d since %s"
                        .formatted(
                            process.command(), folder.root(), process.pid(), process.since()),
                    process
                        .web()
                        .map(web -> "Open " + web + ", or end that one: kill " + process.pid())
                        .orElse("Wait for its end.")))
        .orElseGet(
            () ->
                Problem.wrongUse(
                    "cannot start: another homelake is starting on " + folder.root(),
                    "Try again in a moment."));
  }

  private Platform start(LakeFolder folder, LakeLock lock) throws IOException {
    Notes notes = new Notes(terminal, clock);
    Platform.Settings settings =
        new Platform.Settings(
            port,
            s3Port,
            origins,
            autoSilver ? SilverSchedule.standard() : SilverSchedule.dailyOnly(),
            notes,
            notes::say);
    try {
      return Platform.start(folder, lock, settings, installation, clock);
    } catch (PortTakenException e) {
      throw Problem.failed(
          "cannot start: " + e.getMessage(),
          "End the program that has it, or choose another: " + e.option() + " N",
          e);
    }
  }
}
