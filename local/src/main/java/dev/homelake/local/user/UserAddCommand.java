package dev.homelake.local.user;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.signin.users.EmailAddress;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import dev.homelake.local.terminal.Prompt;
import dev.homelake.local.terminal.Terminal;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code homelake user add}. */
@Command(
    name = "add",
    description = "Adds a user, who may sign in at once.%n",
    optionListHeading = "%nOptions:%n")
final class UserAddCommand implements Callable<Integer> {

  @Mixin NamedUser named;
  @Mixin NewPassword password;
  @Mixin final LakeOption lake;

  private final Terminal terminal;
  private final Prompt secret;
  private final Clock clock;

  UserAddCommand(Terminal terminal, Installation installation, Prompt secret, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.secret = requireNonNull(secret, "secret is null");
    this.lake = new LakeOption(installation);
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Integer call() throws IOException {
    EmailAddress email = named.address();
    try (UserStore store = LakeUsers.open(lake.folder(), clock)) {
      // Before anybody types a password in vain.
      if (store.users().find(email).isPresent()) {
        throw exists(email);
      }
      String chosen = password.choose(secret);
      if (store.users().add(email, chosen, User.State.CONFIRMED).isEmpty()) {
        throw exists(email);
      }
      password.show(chosen, terminal);
    }
    terminal.note(email + " may sign in");
    return Exit.DONE;
  }

  private static Problem exists(EmailAddress email) {
    return Problem.wrongUse(
        "cannot add " + email + ": there is such a user",
        "\"homelake user reset " + email + "\" gives them another password and lets them in.");
  }
}
