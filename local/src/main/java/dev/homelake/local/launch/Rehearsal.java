package dev.homelake.local.launch;

import dev.homelake.local.CommandTree;
import dev.homelake.local.Installation;
import dev.homelake.local.Person;
import dev.homelake.local.terminal.Characters;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.StatusLine;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.silver.s3.S3Access;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the short commands once, unseen, so that the Java that watches can store the classes they
 * need. The launcher does this after each build.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /** Takes the folders of sample chats as its arguments. */
  public static void main(String[] folders) throws IOException {
    List<String> chats = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(Files::isRegularFile).map(Path::toString).sorted().forEach(chats::add);
      }
    }
    run(List.of("--help"));
    for (String command : List.of("demo", "up", "import", "sql", "inspect", "silver", "trace")) {
      run(List.of("help", command));
    }
    run(List.of("version"));
    run(List.of("no-such-command"));
    for (String how : List.of("--debug", "--json", "--rows")) {
      List<String> arguments = new ArrayList<>(List.of("inspect", how));
      arguments.addAll(chats);
      run(arguments);
    }
  }

  private static void run(List<String> arguments) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Paint paint = new Paint(Paint.Colours.ON, Characters.UNICODE);
    Terminal.Traits traits = new Terminal.Traits(paint, paint, 80, StatusLine.Mode.ON);
    Path here = Path.of("");
    new CommandTree(
            new Terminal(nowhere, nowhere, traits),
            new Installation("homelake", here, here, here, here, Installation.Failures.WITH_TRACE),
            S3Access.of(Map.of()),
            Person.silent())
        .run(arguments.toArray(String[]::new));
  }
}
