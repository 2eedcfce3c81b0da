package dev.homelake.local.user;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import dev.homelake.local.terminal.Prompt;
import dev.homelake.local.terminal.Terminal;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code homelake user reset}. */
@Command(
    name = "reset",
    description = {
      "Gives a user another password and signs them out everywhere.",
      "One who has not confirmed their address may then sign in, too.%n"
    },
    optionListHeading = "%nOptions:%n")
final class UserResetCommand implements Callable<Integer> {

  @Mixin NamedUser named;
  @Mixin NewPassword password;
  @Mixin final LakeOption lake;

  private final Terminal terminal;
  private final Prompt secret;
  private final Clock clock;

  UserResetCommand(Terminal terminal, Installation installation, Prompt secret, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.secret = requireNonNull(secret, "secret is null");
    this.lake = new LakeOption(installation);
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Integer call() {
    named.address();
    try (UserStore store = LakeUsers.openKnown(lake.folder(), clock)) {
      User user = named.find(store);
      String chosen = password.choose(secret);
      store.users().resetPassword(user, chosen);
      password.show(chosen, terminal);
      terminal.note(user.email() + " has another password and is signed out everywhere");
    }
    return Exit.DONE;
  }
}
