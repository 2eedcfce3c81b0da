package dev.homelake.local.doctor;

import static java.util.Objects.requireNonNull;

/**
 * One thing to look at.
 *
 * @param name what it is about, for people and programs
 * @param look looks at it
 */
record Check(String name, Look look) {

  /** Looks at something. May fail in any way: that is a finding, too. */
  @FunctionalInterface
  interface Look {
    Finding find() throws Exception;
  }

  Check {
    requireNonNull(name, "name is null");
    requireNonNull(look, "look is null");
  }

  /** What there is to say of it. Never fails. */
  Finding find() {
    try {
      return look.find();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unknown(e);
    } catch (Exception | LinkageError e) {
      return unknown(e);
    }
  }

  private static Finding unknown(Throwable failure) {
    String reason = failure.getMessage() == null ? "" : ": " + failure.getMessage().strip();
    return Finding.failed(
        "cannot be checked: " + failure.getClass().getSimpleName() + reason,
        "If nothing above explains it, build homelake again: mvn clean, then start it.");
  }
}
