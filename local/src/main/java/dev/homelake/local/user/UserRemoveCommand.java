package dev.homelake.local.user;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import dev.homelake.local.terminal.Terminal;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code homelake user remove}. */
@Command(
    name = "remove",
    description = "Removes a user and signs them out everywhere. The lake's content stays.%n",
    optionListHeading = "%nOptions:%n")
final class UserRemoveCommand implements Callable<Integer> {

  @Mixin NamedUser named;
  @Mixin final LakeOption lake;

  private final Terminal terminal;
  private final Clock clock;

  UserRemoveCommand(Terminal terminal, Installation installation, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.lake = new LakeOption(installation);
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Integer call() {
    named.address();
    try (UserStore store = LakeUsers.openKnown(lake.folder(), clock)) {
      User user = named.find(store);
      store.users().remove(user);
      terminal.note(user.email() + " is removed and signed out everywhere");
    }
    return Exit.DONE;
  }
}
