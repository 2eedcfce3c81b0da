package dev.homelake.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTreeTest {

  private static final List<String> COMMANDS =
      List.of(
          "demo",
          "up",
          "import",
          "status",
          "ask",
          "notebook",
          "sql",
          "silver",
          "export",
          "push",
          "pull",
          "doctor",
          "trace",
          "inspect",
          "api",
          "thumbnail",
          "user",
          "version",
          "help");

  @Test
  void listsEveryCommandInItsHelp() {
    CommandLineRun run = CommandLineRun.of("--help");
    assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    assertThat(run.out()).contains(COMMANDS);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "import",
        "status",
        "ask",
        "notebook",
        "sql",
        "silver",
        "export",
        "push",
        "pull",
        "doctor",
        "trace",
        "inspect",
        "api",
        "thumbnail",
        "user",
        "version",
        "help"
      })
  void explainsEachCommandInBothWays(String command) {
    CommandLineRun option = CommandLineRun.of(command, "--help");
    assertThat(option.out()).doesNotContain(":\n//");
    assertThat(option.exitCode()).isEqualTo(Exit.DONE);
    assertThat(option.out()).startsWith("Usage: homelake " + command);
    assertThat(CommandLineRun.of("help", command).out()).isEqualTo(option.out());
  }

  @Test
  void keepsHelpPlainInAPipeAndNarrowEnough() {
    for (String command : COMMANDS) {
      assertThat(CommandLineRun.of("help", command).lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80).doesNotContain("\033"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 54, 400})
  void worksInWindowsOfAnyWidth(int columns) {
    for (String command : COMMANDS) {
      CommandLineRun run = CommandLineRun.inTerminalOf(columns, "help", command);
      assertThat(run.exitCode()).isEqualTo(Exit.DONE);
    }
  }

  @Test
  void saysHowADateIsWritten() {
    CommandLineRun run = CommandLineRun.of("trace", "abcdef", "--date", "2024-3-2");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("'2024-3-2' is no date; write it as 2024-03-12");
  }

  @Test
  void namesTheArgumentThatIsTooMuch() {
    CommandLineRun run = CommandLineRun.of("version", "x");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).startsWith("homelake version: Unexpected argument: 'x'");
  }

  @Test
  void showsTheListToOneWhoAsksForNothing() {
    CommandLineRun run = CommandLineRun.of();
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Usage: homelake");
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    CommandLineRun run = CommandLineRun.of("inspekt");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("inspekt").contains("inspect").contains("--help");
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    CommandLineRun run = CommandLineRun.of("inspect", "--row", "x");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).startsWith("homelake inspect:").contains("--rows");
  }

  @Test
  void refusesHelpOnACommandThatIsNone() {
    CommandLineRun run = CommandLineRun.of("help", "nonsense");
    assertThat(run.exitCode()).isEqualTo(Exit.WRONG_USE);
    assertThat(run.err()).contains("there is no command \"nonsense\"");
  }

  @Test
  void tellsItsVersionInBothWays() {
    CommandLineRun run = CommandLineRun.of("version");
    assertThat(run.out()).startsWith("homelake ").contains("Java");
    assertThat(CommandLineRun.of("--version").out()).isEqualTo(run.out());
  }
}
