package dev.homelake.local.user;

import dev.homelake.local.Problem;
import dev.homelake.local.signin.users.EmailAddress;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import picocli.CommandLine.Parameters;

/** The user a command is about. */
final class NamedUser {

  @Parameters(arity = "1", paramLabel = "EMAIL", description = "What the user signs in with.")
  String email;

  /**
   * The address.
   *
   * @throws Problem if it is none
   */
  EmailAddress address() {
    return EmailAddress.parse(email)
        .orElseThrow(
            () ->
                Problem.wrongUse(
                    "\"" + email + "\" is no email address",
                    "Write one like ana@example.org; no mail is sent to it."));
  }

  /**
   * The user.
   *
   * @throws Problem if there is none of this address
   */
  User find(UserStore store) {
    return store
        .users()
        .find(address())
        .orElseThrow(
            () ->
                Problem.wrongUse(
                    "there is no user " + address(), "\"homelake user list\" shows who there is."));
  }
}
