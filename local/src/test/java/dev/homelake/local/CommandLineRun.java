package dev.homelake.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.terminal.Characters;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.StatusLine;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.silver.s3.S3Access;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One run of the command line inside the test's own process, with what it wrote. */
public record CommandLineRun(int exitCode, String out, String err) {

  /** This repository. */
  public static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** The sample chats. */
  public static final Path CHATS = ROOT.resolve("sample-data/chats");

  private static final S3Access NO_S3 = S3Access.of(Map.of());
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  /** Runs with pipes on both outputs. */
  public static CommandLineRun of(Object... arguments) {
    return of(Terminal.Traits.plain(), TEMPORARY, NO_S3, arguments);
  }

  /** As {@link #of}, with S3 as an environment describes it. */
  public static CommandLineRun onS3(Map<String, String> environment, Object... arguments) {
    return of(Terminal.Traits.plain(), TEMPORARY, S3Access.of(environment), arguments);
  }

  /** As {@link #of}, with another home folder and place for temporary folders. */
  public static CommandLineRun withTemporary(Path temporary, Object... arguments) {
    return of(Terminal.Traits.plain(), temporary, NO_S3, arguments);
  }

  /** Runs in a window with colour. */
  public static CommandLineRun inTerminal(Object... arguments) {
    return inTerminalOf(100, arguments);
  }

  /** As {@link #inTerminal(Object...)}, in a window of another width. */
  public static CommandLineRun inTerminalOf(int columns, Object... arguments) {
    Paint paint = new Paint(Paint.Colours.ON, Characters.UNICODE);
    return of(
        new Terminal.Traits(paint, paint, columns, StatusLine.Mode.ON),
        TEMPORARY,
        NO_S3,
        arguments);
  }

  /** As {@link #of}, with something to read from standard input. */
  public static CommandLineRun withInput(byte[] input, Object... arguments) {
    Person silent = Person.silent();
    Person piping = new Person(new ByteArrayInputStream(input), silent.reply(), silent.secret());
    return of(Terminal.Traits.plain(), TEMPORARY, NO_S3, piping, arguments);
  }

  /** As {@link #of}, run by somebody who can be asked, with another home folder. */
  public static CommandLineRun by(Person person, Path home, Object... arguments) {
    return of(Terminal.Traits.plain(), home, NO_S3, person, arguments);
  }

  private static CommandLineRun of(
      Terminal.Traits traits, Path temporary, S3Access access, Object... arguments) {
    return of(traits, temporary, access, Person.silent(), arguments);
  }

  private static CommandLineRun of(
      Terminal.Traits traits, Path temporary, S3Access access, Person person, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, err, traits);
    Installation installation =
        new Installation(
            "./homelake",
            ROOT,
            Path.of(System.getProperty("java.home"), "bin", "java"),
            temporary,
            temporary,
            Installation.Failures.SHORT);
    String[] words = new String[arguments.length];
    for (int at = 0; at < words.length; at++) {
      words[at] = arguments[at].toString();
    }
    int exitCode = new CommandTree(terminal, installation, access, person).run(words);
    terminal.flush();
    return new CommandLineRun(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** The lines of the result. */
  public List<String> lines() {
    return out.lines().toList();
  }
}
