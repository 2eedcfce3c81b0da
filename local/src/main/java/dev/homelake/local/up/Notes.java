package dev.homelake.local.up;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.signin.CodeDelivery;
import dev.homelake.local.signin.users.CodePurpose;
import dev.homelake.local.signin.users.EmailAddress;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What the platform says on the terminal while it runs, line by line. Safe for use by threads. */
final class Notes implements CodeDelivery {

  private final Terminal terminal;
  private final Clock clock;

  Notes(Terminal terminal, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Says something, with the time in front. */
  synchronized void say(String text) {
    LocalTime now =
        LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault())
            .truncatedTo(ChronoUnit.SECONDS);
    String time = "%02d:%02d:%02d".formatted(now.getHour(), now.getMinute(), now.getSecond());
    terminal.note(terminal.errorPaint().tone(Tone.FAINT, time) + "  " + DisplayText.of(text));
  }

  @Override
  public void deliver(EmailAddress to, CodePurpose purpose, String code) {
    String what =
        switch (purpose) {
          case SIGN_UP -> "to sign up";
          case PASSWORD_RESET -> "for a new password";
        };
    say("code for %s %s: %s".formatted(to, what, code));
  }
}
