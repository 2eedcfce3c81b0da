package dev.homelake.local.signin;

import dev.homelake.local.signin.srp.SrpChallenge;
import dev.homelake.local.signin.users.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions that wait for their answer: for three minutes, each for one answer. Of too many the
 * oldest are forgotten; a restart forgets all, and who asks again gets another. Safe for use by
 * several threads.
 */
final class Challenges {

  private static final int MOST = 1000;
  private static final Duration LIFE = Duration.ofMinutes(3);

  private final Map<String, Pending> pending =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
          return size() > MOST;
        }
      };

  private final Clock clock;

  Challenges(Clock clock) {
    this.clock = clock;
  }

  /**
   * A question and whom it was put to.
   *
   * @param challenge the question
   * @param user nobody if there is no such user: then no answer is right
   * @param id what the user was told to be called
   * @param name what counts wrong answers
   */
  record Asked(SrpChallenge challenge, Optional<User> user, UUID id, String name) {}

  private record Pending(Asked asked, Instant expiresAt) {}

  /** Keeps a question; gives the text that its answer repeats. */
  synchronized String keep(Asked asked) {
    String block = Base64.getEncoder().encodeToString(asked.challenge().block());
    pending.put(block, new Pending(asked, clock.instant().plus(LIFE)));
    return block;
  }

  /** The question with this text, once. */
  synchronized Optional<Asked> take(String block) {
    return Optional.ofNullable(pending.remove(block))
        .filter(found -> found.expiresAt().isAfter(clock.instant()))
        .map(Pending::asked);
  }
}
