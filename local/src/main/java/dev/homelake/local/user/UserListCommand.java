package dev.homelake.local.user;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.signin.users.CodePurpose;
import dev.homelake.local.signin.users.Codes;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.DisplayWidth;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code homelake user list}. */
@Command(
    name = "list",
    description = "Shows who may sign in, since when, and when they last did.%n",
    optionListHeading = "Options:%n")
final class UserListCommand implements Callable<Integer> {

  private static final int LEAST_EMAIL_COLUMNS = 16;
  private static final int MOST_EMAIL_COLUMNS = 40;
  private static final int STATE_COLUMNS = 13;
  private static final int SINCE_COLUMNS = 12;

  @Mixin final LakeOption lake;

  private final Terminal terminal;
  private final Clock clock;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;

  UserListCommand(Terminal terminal, Installation installation, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.lake = new LakeOption(installation);
    this.clock = requireNonNull(clock, "clock is null");
    this.day = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(clock.getZone());
    this.minute =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(clock.getZone());
  }

  @Override
  public Integer call() {
    try (UserStore store = LakeUsers.openKnown(lake.folder(), clock)) {
      List<User> users = store.users().all();
      if (users.isEmpty()) {
        terminal.note("nobody may sign in; \"homelake user add EMAIL\" adds the first user");
        return Exit.DONE;
      }
      int columns =
          users.stream().mapToInt(user -> DisplayWidth.of(user.email().text())).max().orElse(0);
      int fitting = Math.max(LEAST_EMAIL_COLUMNS, Math.min(MOST_EMAIL_COLUMNS, columns)) + 2;
      terminal.line(
          terminal
              .paint()
              .tone(Tone.FAINT, row(fitting, "email", "state", "since", "last sign-in")));
      users.forEach(user -> terminal.line(row(user, fitting, store.codes())));
    }
    return Exit.DONE;
  }

  private String row(User user, int columns, Codes codes) {
    return row(
        columns,
        user.email().text(),
        user.state().name().toLowerCase(Locale.ROOT),
        day.format(user.createdAt()),
        last(user, codes));
  }

  private String row(int columns, String email, String state, String since, String last) {
    return fit(email, columns) + fit(state, STATE_COLUMNS) + fit(since, SINCE_COLUMNS) + last;
  }

  private String fit(String text, int columns) {
    String ellipsis = terminal.paint().characters().ellipsis();
    return DisplayText.fit(text, columns - 2, ellipsis) + "  ";
  }

  private String last(User user, Codes codes) {
    return switch (user.state()) {
      case CONFIRMED -> user.lastSignIn().map(minute::format).orElse("never");
      case UNCONFIRMED ->
          codes
              .sentAt(user.email(), CodePurpose.SIGN_UP)
              .map(sent -> "never, code sent " + age(sent))
              .orElse("never, code expired");
    };
  }

  private String age(Instant sent) {
    Duration age = Duration.between(sent, clock.instant());
    if (age.toMinutes() < 1) {
      return "just now";
    }
    return age.toHours() < 1 ? age.toMinutes() + " min ago" : age.toHours() + " h ago";
  }
}
