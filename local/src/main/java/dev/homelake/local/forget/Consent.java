package dev.homelake.local.forget;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Problem;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Prompt;
import java.text.Normalizer;
import java.util.Optional;

/** Makes sure that forgetting is meant. */
final class Consent {

  /** What the command line says of it. */
  enum Given {
    /** It is meant. */
    YES,
    /** A person has to be asked. */
    ASK
  }

  private final Given given;
  private final Prompt reply;

  Consent(Given given, Prompt reply) {
    this.given = requireNonNull(given, "given is null");
    this.reply = requireNonNull(reply, "reply is null");
  }

  /**
   * Returns if it is meant.
   *
   * @throws Problem if it is not, or nobody is there to be asked
   */
  void require(Target target) {
    if (given == Given.YES) {
      return;
    }
    Optional<String> typed =
        reply.ask(
            "Type " + DisplayText.of(target.word()) + " to forget it, anything else to leave it: ");
    if (typed.isEmpty()) {
      throw Problem.wrongUse(
          "cannot ask whether " + target.description() + " is to be forgotten: nobody answers",
          "Nothing was removed. Add --yes if it is meant, or --dry-run to see what would go.");
    }
    if (!plain(typed.get()).equals(plain(DisplayText.of(target.word())))
        && !plain(typed.get()).equals(plain(target.word()))) {
      throw Problem.wrongUse(
          target.description() + " was not forgotten: something else was typed",
          "Nothing was removed.");
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }
}
