package dev.homelake.local.signin;

import dev.homelake.local.signin.json.JsonObject;
import dev.homelake.local.signin.users.CodePurpose;
import dev.homelake.local.signin.users.EmailAddress;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.Users;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** How somebody becomes a user. */
final class SignUpOperations {

  /** Who gives no code back takes up no more room than this. */
  private static final int MOST_UNCONFIRMED = 200;

  private final Callers callers;
  private final Users users;
  private final SentCodes codes;

  SignUpOperations(SignIn signIn, Callers callers, SentCodes codes) {
    this.callers = callers;
    this.users = signIn.store().users();
    this.codes = codes;
  }

  Map<String, Operation> all() {
    return Map.of(
        "SignUp", this::signUp,
        "ConfirmSignUp", this::confirm,
        "ResendConfirmationCode", this::resend);
  }

  private void signUp(CognitoCall call, JsonWriter answer) {
    callers.requireClient(call);
    EmailAddress email = callers.address(call.text("Username"));
    String password = call.text("Password");
    PasswordPolicy.require(password);
    requireNoOther(call, email);
    if (users.find(email).isPresent()) {
      throw exists();
    }
    if (users.unconfirmed() >= MOST_UNCONFIRMED) {
      throw new Refusal(
          "TooManyRequestsException", "Too many sign-ups wait for their confirmation.");
    }
    String code = codes.make(email, CodePurpose.SIGN_UP);
    User user =
        users.add(email, password, User.State.UNCONFIRMED).orElseThrow(SignUpOperations::exists);
    codes.deliver(email, CodePurpose.SIGN_UP, code);
    answer.writeFieldName("UserConfirmed").writeValue(false);
    answer.writeFieldName("UserSub").writeValue(user.id().toString());
    codes.describe(email, answer);
  }

  /** The name is the address; it makes no sense to give another one besides. */
  private static void requireNoOther(CognitoCall call, EmailAddress email) {
    for (JsonObject attribute : call.parameters().objects("UserAttributes")) {
      if (attribute.text("Name").equals(Optional.of("email"))
          && !attribute.text("Value").flatMap(EmailAddress::parse).equals(Optional.of(email))) {
        throw Refusal.invalidParameter("User email does not match the username.");
      }
    }
  }

  private static Refusal exists() {
    return new Refusal("UsernameExistsException", "User already exists");
  }

  private void confirm(CognitoCall call, JsonWriter answer) {
    callers.requireClient(call);
    String name = call.text("Username");
    String code = call.text("ConfirmationCode");
    Optional<User> user = callers.find(name);
    if (user.filter(known -> known.state() == User.State.CONFIRMED).isPresent()) {
      throw Refusal.notAuthorized("User cannot be confirmed. Current status is CONFIRMED");
    }
    EmailAddress email = callers.address(user, name);
    users.confirm(codes.redeem(email, CodePurpose.SIGN_UP, user, code));
  }

  private void resend(CognitoCall call, JsonWriter answer) {
    callers.requireClient(call);
    String name = call.text("Username");
    Optional<User> user = callers.find(name);
    if (user.filter(known -> known.state() == User.State.CONFIRMED).isPresent()) {
      throw Refusal.invalidParameter("User is already confirmed.");
    }
    codes.send(callers.address(user, name), CodePurpose.SIGN_UP, user, answer);
  }
}
