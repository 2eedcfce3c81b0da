package dev.homelake.local.user;

import dev.homelake.local.Problem;
import dev.homelake.local.signin.PasswordPolicy;
import dev.homelake.local.terminal.Prompt;
import dev.homelake.local.terminal.Terminal;
import java.security.SecureRandom;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a command comes to a password: it is typed twice, or made up and shown once. */
final class NewPassword {

  /** Without those that are taken for one another. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  /** What letters become that are not in the terminal's character set. */
  private static final char UNREADABLE = '\uFFFD';

  private static final int GROUPS = 4;
  private static final int GROUP_LETTERS = 5;

  @Option(names = "--generate", description = "Makes a strong password up and prints it.")
  boolean generate;

  /**
   * A password that is good enough.
   *
   * @throws Problem if what was typed is not
   */
  String choose(Prompt prompt) {
    return generate ? generated() : typed(prompt);
  }

  /** Shows a password that nobody has typed. */
  void show(String password, Terminal terminal) {
    if (generate) {
      terminal.exactly(password);
    }
  }

  private static String generated() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    do {
      password.setLength(0);
      for (int letter = 0; letter < GROUPS * GROUP_LETTERS; letter++) {
        if (letter > 0 && letter % GROUP_LETTERS == 0) {
          password.append('-');
        }
        password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    } while (PasswordPolicy.fault(password.toString()).isPresent());
    return password.toString();
  }

  private static String typed(Prompt prompt) {
    String password = asked(prompt, "Password: ");
    if (password.indexOf(UNREADABLE) >= 0) {
      throw Problem.wrongUse(
          "cannot take this password: the terminal's locale cannot say some of its letters",
          "Set one with UTF-8, as with LC_ALL=C.UTF-8, or type other letters.");
    }
    Optional<String> fault = PasswordPolicy.fault(password);
    if (fault.isPresent()) {
      throw Problem.wrongUse(
          "cannot take this password: " + fault.get(),
          "It needs 8 characters, among them A-Z, a-z, 0-9 and a symbol such as - or !;"
              + " --generate makes one up.");
    }
    if (!asked(prompt, "Once more: ").equals(password)) {
      throw Problem.wrongUse(
          "cannot take this password: it was typed in two ways", "Try again; nothing is changed.");
    }
    return password;
  }

  private static String asked(Prompt prompt, String question) {
    return prompt
        .ask(question)
        .orElseThrow(
            () ->
                Problem.wrongUse(
                    "cannot ask for a password: there is no terminal to type it on",
                    "Run it in a terminal, or let --generate make one up."));
  }
}
