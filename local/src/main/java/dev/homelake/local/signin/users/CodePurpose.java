package dev.homelake.local.signin.users;

import java.time.Duration;

/** What a code proves an address for. */
public enum CodePurpose {
  SIGN_UP(Duration.ofHours(24)),
  PASSWORD_RESET(Duration.ofHours(1));

  private final Duration life;

  CodePurpose(Duration life) {
    this.life = life;
  }

  /** How long a code is good. */
  public Duration life() {
    return life;
  }
}
