package dev.homelake.local;

import dev.homelake.local.api.ApiCommand;
import dev.homelake.local.ask.AskCommand;
import dev.homelake.local.demo.DemoCommand;
import dev.homelake.local.doctor.DoctorCommand;
import dev.homelake.local.export.ExportCommand;
import dev.homelake.local.forget.ForgetCommand;
import dev.homelake.local.imports.ImportCommand;
import dev.homelake.local.inspect.InspectCommand;
import dev.homelake.local.notebook.NotebookCommand;
import dev.homelake.local.silver.SilverCommand;
import dev.homelake.local.sql.SqlCommand;
import dev.homelake.local.status.StatusCommand;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.OutputClosed;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import dev.homelake.local.thumbnail.ThumbnailCommand;
import dev.homelake.local.trace.TraceCommand;
import dev.homelake.local.transfer.PullCommand;
import dev.homelake.local.transfer.PushCommand;
import dev.homelake.local.up.UpCommand;
import dev.homelake.local.user.UserCommand;
import dev.homelake.local.work.Lakes;
import dev.homelake.silver.s3.S3Access;
import java.io.File;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and what happens when one of them fails. Not thread-safe. */
public final class CommandTree {

  /** Picocli takes no less. */
  private static final int LEAST_HELP_WIDTH = 55;

  private final Terminal terminal;
  private final RootCommand root;
  private final CommandLine commands;
  private OutputClosed closed;

  /**
   * All commands.
   *
   * @param access how those that read from S3 find it
   * @param person who runs them
   */
  public CommandTree(Terminal terminal, Installation installation, S3Access access, Person person) {
    this.terminal = terminal;
    this.root = new RootCommand(installation.failures());
    Clock clock = Clock.systemUTC();
    Lakes lakes = new Lakes(installation, terminal, clock);
    this.commands =
        new CommandLine(root)
            .addSubcommand(new DemoCommand(terminal, installation, lakes))
            .addSubcommand(new UpCommand(terminal, installation, clock))
            .addSubcommand(new ImportCommand(terminal, installation, lakes))
            .addSubcommand(new StatusCommand(terminal, installation, clock))
            .addSubcommand(
                new AskCommand(terminal, installation, Clock.system(ZoneId.systemDefault())))
            .addSubcommand(new NotebookCommand(terminal, installation))
            .addSubcommand(new SqlCommand(terminal, installation, person.input()))
            .addSubcommand(new SilverCommand(terminal, installation, lakes))
            .addSubcommand(
                new ForgetCommand(
                    terminal, installation, folder -> lakes.open(folder, "forget"), person.reply()))
            .addSubcommand(new ExportCommand(terminal, installation, clock))
            .addSubcommand(new PushCommand(terminal, installation, lakes, access))
            .addSubcommand(new PullCommand(terminal, installation, lakes, access))
            .addSubcommand(new DoctorCommand(terminal, installation, clock))
            .addSubcommand(new TraceCommand(terminal, installation, access))
            .addSubcommand(new InspectCommand(terminal))
            .addSubcommand(
                UserCommand.create(
                    terminal, installation, person.secret(), Clock.system(ZoneId.systemDefault())))
            .addSubcommand(new ApiCommand(terminal, installation))
            .addSubcommand(new ThumbnailCommand(terminal, installation))
            .addSubcommand(new VersionCommand(terminal))
            .addSubcommand(new HelpCommand());
    configure();
    listCommandsWithoutGaps();
  }

  /**
   * Runs one command line.
   *
   * @return one of {@link Exit}'s codes
   * @throws OutputClosed if the result cannot be written
   */
  public int run(String... arguments) {
    try {
      int exitCode = commands.execute(arguments);
      if (closed != null) {
        throw closed;
      }
      return exitCode;
    } catch (OutOfMemoryError e) {
      report(commands, "not enough memory");
      terminal.note("  Try fewer files at once.");
      return Exit.FAILED;
    } finally {
      terminal.status().clear();
    }
  }

  private void configure() {
    Ansi ansi = terminal.paint().colours() == Paint.Colours.ON ? Ansi.ON : Ansi.OFF;
    commands
        .setOut(writer(terminal.results()))
        .setErr(new PrintWriter(new NoteWriter(terminal), true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(Math.max(LEAST_HELP_WIDTH, terminal.columns()))
        .setUsageHelpLongOptionsMaxWidth(30)
        .registerConverter(LocalDate.class, CommandTree::date)
        .setParameterExceptionHandler(this::wrongUse)
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
  }

  /** Descriptions end with an empty line, which in the list of commands is one too many. */
  private void listCommandsWithoutGaps() {
    commands
        .getHelpSectionMap()
        .computeIfPresent(
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            (key, list) -> help -> list.render(help).replaceAll("(?m)^\\s*\\R", ""));
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private int wrongUse(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    StringWriter suggestions = new StringWriter();
    UnmatchedArgumentException.printSuggestions(failure, new PrintWriter(suggestions, true));
    report(command, message(failure) + suggestion(suggestions.toString()));
    for (String argument : arguments) {
      if (argument.startsWith("-") && new File(argument).exists()) {
        terminal.note("  If a file is meant, write ./" + DisplayText.of(argument));
      }
    }
    terminal.note(
        "  \"" + command.getCommandSpec().qualifiedName() + " --help\" shows how to use it.");
    return Exit.WRONG_USE;
  }

  /** An option that is none explains best why there is too little besides. */
  private static String message(ParameterException failure) {
    List<String> unknown = failure.getCommandLine().getUnmatchedArguments();
    if (failure instanceof MissingParameterException && !unknown.isEmpty()) {
      return "Unknown option: '" + DisplayText.of(unknown.get(0)) + "'";
    }
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && !unknown.isEmpty()) {
      return "Unexpected argument: '" + DisplayText.of(unknown.get(0)) + "'";
    }
    return failure.getMessage();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is no date; write it as 2024-03-12");
    }
  }

  private static String suggestion(String printed) {
    return printed.isBlank() ? "" : ". " + printed.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private int failed(Exception failure, CommandLine command) {
    if (failure instanceof OutputClosed output) {
      closed = output;
      return Exit.FAILED;
    }
    Optional<Problem> expected =
        failure instanceof Problem known ? Optional.of(known) : FileTrouble.of(failure);
    if (expected.isPresent()) {
      Problem problem = expected.get();
      String name = command.getCommandSpec().qualifiedName();
      problem.lines(name, terminal.errorPaint()).forEach(terminal::note);
      traceIfWanted(failure);
      return problem.exitCode();
    }
    report(command, "unexpected failure: " + describe(failure));
    if (root.failures() == Installation.Failures.SHORT) {
      terminal.note("  Run it again with --debug to see where it happened.");
    }
    traceIfWanted(failure);
    return Exit.FAILED;
  }

  private void report(CommandLine command, String message) {
    String name = command.getCommandSpec().qualifiedName();
    terminal.note(terminal.errorPaint().tone(Tone.BAD, name + ":") + " " + message);
  }

  private static String describe(Throwable failure) {
    String message = failure.getMessage();
    String type = failure.getClass().getSimpleName();
    return message == null ? type : type + ", " + message.lines().findFirst().orElse("");
  }

  private void traceIfWanted(Throwable failure) {
    if (root.failures() == Installation.Failures.WITH_TRACE) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      terminal.note(trace.toString().stripTrailing());
    }
  }

  /** Lets picocli write beside the result. */
  private static final class NoteWriter extends Writer {

    private final Terminal terminal;

    NoteWriter(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void write(char[] characters, int from, int length) {
      String text = new String(characters, from, length).stripTrailing();
      if (!text.isEmpty()) {
        terminal.note(text);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
