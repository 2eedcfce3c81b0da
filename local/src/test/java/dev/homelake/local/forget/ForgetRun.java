package dev.homelake.local.forget;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.Exit;
import dev.homelake.local.Problem;
import dev.homelake.local.terminal.Prompt;
import dev.homelake.local.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** One run of the command on a lake. */
record ForgetRun(int exitCode, String out, String problem) {

  /** With nobody to ask. */
  static ForgetRun of(PlayedLake lake, String... arguments) {
    return of(lake, question -> Optional.empty(), arguments);
  }

  static ForgetRun of(PlayedLake lake, Prompt reply, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, new ByteArrayOutputStream(), Terminal.Traits.plain());
    ForgetCommand command =
        new ForgetCommand(
            terminal, PlayedLake.installation(lake.temporary()), folder -> lake, reply);
    Exception[] failure = new Exception[1];
    List<String> words = new ArrayList<>(Arrays.asList(arguments));
    words.addAll(List.of("--lake", lake.folder().root().toString()));
    int exitCode =
        new CommandLine(command)
            .setExecutionExceptionHandler(
                (thrown, line, parsed) -> {
                  failure[0] = thrown;
                  return thrown instanceof Problem problem ? problem.exitCode() : Exit.FAILED;
                })
            .execute(words.toArray(String[]::new));
    terminal.flush();
    if (failure[0] != null && !(failure[0] instanceof Problem)) {
      throw new AssertionError(failure[0]);
    }
    String problem =
        failure[0] instanceof Problem said ? said.getMessage() + "\n" + said.remedy() : "";
    return new ForgetRun(exitCode, out.toString(UTF_8), problem);
  }
}
