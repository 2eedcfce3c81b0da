package dev.homelake.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.signin.Challenges.Asked;
import dev.homelake.local.signin.srp.SrpChallenge;
import dev.homelake.local.signin.srp.SrpVerifier;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChallengesTest {

  private final SettableClock clock = new SettableClock();
  private final Challenges challenges = new Challenges(clock, 2);

  @Test
  void forgetsTheOldestOfTooMany() {
    String first = challenges.keep(asked());
    String second = challenges.keep(asked());
    String third = challenges.keep(asked());
    assertThat(challenges.take(first)).isEmpty();
    assertThat(challenges.take(second)).isPresent();
    assertThat(challenges.take(third)).isPresent();
  }

  @Test
  void givesEachOnceAndInTime() {
    String used = challenges.keep(asked());
    assertThat(challenges.take(used)).isPresent();
    assertThat(challenges.take(used)).isEmpty();
    String old = challenges.keep(asked());
    clock.pass(Duration.ofMinutes(3));
    assertThat(challenges.take(old)).isEmpty();
    assertThat(challenges.take("")).isEmpty();
  }

  private static Asked asked() {
    SecureRandom random = new SecureRandom();
    SrpVerifier password = SrpVerifier.of("ana", "Correct-horse-7", random);
    return new Asked(
        SrpChallenge.ask("ana", password, new SrpClient().number(), random).orElseThrow(),
        Optional.empty(),
        UUID.randomUUID(),
        "ana");
  }
}
