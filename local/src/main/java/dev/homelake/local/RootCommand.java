package dev.homelake.local;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before the command's name. */
@Command(
    name = "homelake",
    description = "Your chats and photos as a table you can query, on your own machine.%n",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "Options:%n",
    versionProvider = VersionText.class,
    footerHeading = "%nStart here:%n",
    footer = {
      "  homelake demo          the whole way with samples, in a minute",
      "  homelake up            your own lake, in the browser",
      "  homelake import FILE   your chats and photos",
      "  homelake deploy        all of it in your AWS account",
      "",
      "\"homelake COMMAND --help\" tells more, with examples."
    })
final class RootCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Shows where an unexpected failure happened. HOMELAKE_DEBUG=1 does the same.")
  boolean debug;

  private final Installation.Failures failures;

  RootCommand(Installation.Failures failures) {
    this.failures = failures;
  }

  Installation.Failures failures() {
    return debug ? Installation.Failures.WITH_TRACE : failures;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    command.usage(command.getErr());
    return Exit.WRONG_USE;
  }
}
