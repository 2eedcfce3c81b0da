package dev.homelake.local.signin;

import dev.homelake.local.signin.users.CodePurpose;
import dev.homelake.local.signin.users.EmailAddress;

/** Brings codes to users. Called by several threads. */
@FunctionalInterface
public interface CodeDelivery {

  /**
   * Delivers a code.
   *
   * @param to whose address it proves; text from the network, to be shown with care
   * @param purpose what it is good for
   * @param code six digits
   */
  void deliver(EmailAddress to, CodePurpose purpose, String code);
}
