package dev.homelake.local.user;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.terminal.Prompt;
import dev.homelake.local.terminal.Terminal;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code homelake user}. */
@Command(
    name = "user",
    description = "Says who may sign in to a lake on this machine.%n",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake user add ana@example.org",
      "  homelake user add ana@example.org --generate",
      "  homelake user list --lake /tmp/lake",
      "",
      "It works while \"homelake up\" runs, too. Passwords are typed, never given as",
      "arguments: those would stay in your shell's history."
    })
public final class UserCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  private UserCommand() {}

  /**
   * The command with those below it.
   *
   * @param secret asks for passwords
   */
  public static CommandLine create(
      Terminal terminal, Installation installation, Prompt secret, Clock clock) {
    return new CommandLine(new UserCommand())
        .addSubcommand(new UserAddCommand(terminal, installation, secret, clock))
        .addSubcommand(new UserListCommand(terminal, installation, clock))
        .addSubcommand(new UserResetCommand(terminal, installation, secret, clock))
        .addSubcommand(new UserRemoveCommand(terminal, installation, clock));
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    command.usage(command.getErr());
    return Exit.WRONG_USE;
  }
}
