package dev.homelake.local.signin;

import dev.homelake.local.signin.users.CodePurpose;
import dev.homelake.local.signin.users.EmailAddress;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * How users come to another password. Who does it with a code is signed out everywhere: somebody
 * else may have known the old one.
 */
final class PasswordOperations {

  private final Callers callers;
  private final UserStore store;
  private final SentCodes codes;

  PasswordOperations(SignIn signIn, Callers callers, SentCodes codes) {
    this.callers = callers;
    this.store = signIn.store();
    this.codes = codes;
  }

  Map<String, Operation> all() {
    return Map.of(
        "ForgotPassword", this::forgot,
        "ConfirmForgotPassword", this::reset,
        "ChangePassword", this::change);
  }

  private void forgot(CognitoCall call, JsonWriter answer) {
    callers.requireClient(call);
    String name = call.text("Username");
    Optional<User> user = confirmed(name);
    codes.send(callers.address(user, name), CodePurpose.PASSWORD_RESET, user, answer);
  }

  private void reset(CognitoCall call, JsonWriter answer) {
    callers.requireClient(call);
    String name = call.text("Username");
    String code = call.text("ConfirmationCode");
    String password = call.text("Password");
    PasswordPolicy.require(password);
    Optional<User> user = confirmed(name);
    EmailAddress email = callers.address(user, name);
    store
        .users()
        .resetPassword(codes.redeem(email, CodePurpose.PASSWORD_RESET, user, code), password);
  }

  /** An address that is not known to be its user's gets no such code. */
  private Optional<User> confirmed(String name) {
    return callers.find(name).filter(user -> user.state() == User.State.CONFIRMED);
  }

  private void change(CognitoCall call, JsonWriter answer) {
    User user = callers.signedIn(call).user();
    String previous = call.text("PreviousPassword");
    String proposed = call.text("ProposedPassword");
    PasswordPolicy.require(proposed);
    if (!store.attempts().admit(user.id().toString())) {
      throw Refusal.limitExceeded();
    }
    if (!user.password().isOf(store.secrets().identity(user.id()), previous)) {
      throw Refusal.wrongPassword();
    }
    store.attempts().clear(user.id().toString());
    store.users().changePassword(user, proposed);
  }
}
