package dev.homelake.local.names;

import dev.homelake.local.Problem;
import dev.homelake.local.terminal.ShellWord;
import java.util.Collection;
import java.util.List;

/** What to say of a name that nothing has. Pure functions. */
public final class NameProblem {

  private static final int MOST = 8;

  private NameProblem() {}

  /**
   * Names the close ones, or else some.
   *
   * @param message what was looked for, and that it is not there
   * @param option that takes the name
   * @param plural what such names are of
   */
  public static Problem of(
      String message, String option, String plural, String given, Collection<String> known) {
    List<String> near = NearNames.near(given, known);
    if (!near.isEmpty()) {
      return Problem.wrongUse(
          message, "Did you mean one of these? Write it exactly so:" + lines(option, near));
    }
    List<String> some = known.stream().sorted().distinct().limit(MOST).toList();
    return Problem.wrongUse(
        message,
        some.isEmpty()
            ? "The lake has no " + plural + "."
            : "Among its " + plural + " are:" + lines(option, some));
  }

  private static String lines(String option, List<String> names) {
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      lines.append("\n  ").append(option).append(' ').append(ShellWord.of(name));
    }
    return lines.toString();
  }
}
