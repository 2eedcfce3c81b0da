package dev.homelake.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code homelake help [COMMAND]}. */
@Command(name = "help", description = "Shows help about a command.")
final class HelpCommand implements Runnable {

  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      description = "The command; without it, the list of all.")
  String name;

  @Override
  public void run() {
    CommandLine all = spec.parent().commandLine();
    CommandLine command = name == null ? all : all.getSubcommands().get(name);
    if (command == null) {
      throw Problem.wrongUse(
          "there is no command \"" + name + "\"", "\"homelake help\" lists the commands.");
    }
    command.usage(all.getOut());
  }
}
