package dev.homelake.local;

import dev.homelake.local.terminal.Characters;
import dev.homelake.local.terminal.OutputClosed;
import dev.homelake.local.terminal.Paint;
import dev.homelake.local.terminal.StatusLine;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.silver.s3.S3Access;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The {@code homelake} command. This is the only place that looks at the environment and ends the
 * process; the launcher script says in system properties what the outputs are connected to.
 */
public final class Homelake {

  private Homelake() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // The JDK's server sends head and body apart, and would wait 40 ms for an answer in between.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Seconds for a request to arrive: who sends none keeps no thread.
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    Properties settings = System.getProperties();
    Map<String, String> environment = System.getenv();
    Terminal terminal =
        new Terminal(
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            traits(settings, environment));
    CommandTree commands =
        new CommandTree(
            terminal,
            installation(settings, environment),
            S3Access.of(environment),
            new Person(System.in, Homelake::reply, Homelake::secret));
    int exitCode;
    try {
      exitCode = commands.run(arguments);
      terminal.flush();
    } catch (OutputClosed closed) {
      exitCode = closed.readerLeft() ? Exit.DONE : Exit.FAILED;
      if (exitCode == Exit.FAILED) {
        System.err.println("homelake: cannot write the output: " + closed.getCause().getMessage());
      }
    }
    System.exit(exitCode);
  }

  private static Installation installation(Properties settings, Map<String, String> environment) {
    return new Installation(
        settings.getProperty("homelake.command", "./homelake"),
        Path.of(settings.getProperty("homelake.root", ".")).toAbsolutePath().normalize(),
        Path.of(settings.getProperty("java.home"), "bin", "java"),
        Path.of(environment.getOrDefault("HOME", settings.getProperty("user.home"))),
        Path.of(settings.getProperty("java.io.tmpdir")),
        environment.containsKey("HOMELAKE_DEBUG")
            ? Installation.Failures.WITH_TRACE
            : Installation.Failures.SHORT);
  }

  private static Optional<String> reply(String question) {
    return Optional.ofNullable(System.console()).map(console -> console.readLine("%s", question));
  }

  private static Optional<String> secret(String question) {
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("%s", question))
        .map(String::new);
  }

  private static Terminal.Traits traits(Properties settings, Map<String, String> environment) {
    boolean colours =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    Characters characters =
        settings.getProperty("homelake.characters", "unicode").equals("ascii")
            ? Characters.ASCII
            : Characters.UNICODE;
    boolean out = settings.getProperty("homelake.stdout", "pipe").equals("terminal");
    boolean err = settings.getProperty("homelake.stderr", "pipe").equals("terminal");
    return new Terminal.Traits(
        new Paint(out && colours ? Paint.Colours.ON : Paint.Colours.OFF, characters),
        new Paint(err && colours ? Paint.Colours.ON : Paint.Colours.OFF, characters),
        Integer.getInteger("homelake.columns", 80),
        err && !environment.getOrDefault("TERM", "").equals("dumb")
            ? StatusLine.Mode.ON
            : StatusLine.Mode.OFF,
        out ? Terminal.Reader.PERSON : Terminal.Reader.PROGRAM);
  }
}
