package dev.homelake.local.notebook;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code homelake notebook}. */
@Command(
    name = "notebook",
    description = "Opens the notebooks about your lake in Jupyter, until Ctrl-C.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake notebook",
      "  homelake notebook --lake /tmp/homelake-demo-1",
      "  homelake notebook -- --no-browser --port 8899      Jupyter's own options",
      "",
      "Jupyter listens to this machine only. What it saves has your messages in it: it",
      "goes into the notebooks themselves, so clear the output before you commit or",
      "share one."
    })
public final class NotebookCommand implements Callable<Integer> {

  private static final String INSTALL =
      "It needs Jupyter, pandas and matplotlib. Debian: apt-get install jupyter-notebook"
          + " python3-pandas python3-matplotlib; elsewhere: pip install notebook pandas matplotlib";
  private static final int SECONDS_TO_END = 5;

  @Parameters(
      arity = "0..*",
      paramLabel = "OPTION",
      description = "For Jupyter, behind a --; it has many.")
  List<String> options = new ArrayList<>();

  @Mixin private final LakeOption lake;

  private final Terminal terminal;
  private final Installation installation;
  private Process jupyter;

  public NotebookCommand(Terminal terminal, Installation installation) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    LakeFolder folder = lake.existing();
    Path notebooks = installation.root().resolve("notebooks");
    if (!Files.isDirectory(notebooks)) {
      throw Problem.failed(
          "cannot open the notebooks: there is no folder " + notebooks,
          "Start homelake by its launcher, ./homelake.");
    }
    terminal.note("Opening the notebooks with the lake in " + folder.root() + "; Ctrl-C ends it.");
    // Before there is anything to end, or it might stay behind.
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end Jupyter"));
    start(notebooks, folder);
    int exitCode = jupyter.waitFor();
    if (exitCode != 0) {
      throw Problem.failed("Jupyter ended with exit code " + exitCode, INSTALL);
    }
    return Exit.DONE;
  }

  private synchronized void start(Path notebooks, LakeFolder folder) {
    List<String> command = new ArrayList<>(List.of("jupyter", "notebook", "--ip=127.0.0.1"));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).directory(notebooks.toFile());
    builder.environment().put("HOMELAKE_LAKE", folder.root().toString());
    builder
        .environment()
        .put("HOMELAKE_COMMAND", installation.root().resolve("homelake").toString());
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      // Its input is a pipe: at a terminal it would answer Ctrl-C with a question.
      jupyter = builder.start();
    } catch (IOException e) {
      throw Problem.failed("cannot open the notebooks: Jupyter does not start", INSTALL, e);
    }
  }

  /** Ctrl-C reaches Jupyter as well, other signals do not. */
  private synchronized void end() {
    if (jupyter == null) {
      return;
    }
    jupyter.destroy();
    try {
      if (!jupyter.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        jupyter.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
