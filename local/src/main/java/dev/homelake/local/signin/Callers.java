package dev.homelake.local.signin;

import dev.homelake.local.signin.token.TokenCheck;
import dev.homelake.local.signin.users.EmailAddress;
import dev.homelake.local.signin.users.Session;
import dev.homelake.local.signin.users.User;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds out whom a call is about. */
final class Callers {

  private static final int LONGEST_NAME = 128;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final SignIn signIn;

  Callers(SignIn signIn) {
    this.signIn = signIn;
  }

  /**
   * Somebody who is signed in.
   *
   * @param user who it is
   * @param session that the token comes from
   */
  record SignedIn(User user, Session session) {}

  /** Refuses a call from another client than ours. */
  void requireClient(CognitoCall call) {
    String client = call.text("ClientId");
    if (!client.equals(signIn.pool().clientId())) {
      throw Refusal.notFound("User pool client " + client + " does not exist.");
    }
  }

  /** Whose access token it is. */
  SignedIn signedIn(CognitoCall call) {
    TokenCheck check = signIn.tokens().verifyAccessToken(call.text("AccessToken"));
    if (check instanceof TokenCheck.Valid valid) {
      return signedIn(valid)
          .orElseThrow(() -> Refusal.notAuthorized("Access Token has been revoked"));
    }
    throw Refusal.notAuthorized(
        check instanceof TokenCheck.Expired ? "Access Token has expired" : "Invalid Access Token");
  }

  /** Who a good token is about, if they are still signed in. */
  Optional<SignedIn> signedIn(TokenCheck.Valid token) {
    return signIn
        .store()
        .sessions()
        .find(token.claims().getOrDefault("origin_jti", ""))
        .filter(session -> session.user().toString().equals(token.claims().get("sub")))
        .flatMap(
            session ->
                signIn
                    .store()
                    .users()
                    .find(session.user())
                    .map(user -> new SignedIn(user, session)));
  }

  /** The user with this address or id. */
  Optional<User> find(String name) {
    requireShort(name);
    return ID.matcher(name).matches()
        ? signIn.store().users().find(UUID.fromString(name))
        : EmailAddress.parse(name).flatMap(signIn.store().users()::find);
  }

  /** The address of a user, or the one that was given, be it anybody's. */
  EmailAddress address(Optional<User> user, String name) {
    return user.map(User::email).orElseGet(() -> address(name));
  }

  /** An address. */
  EmailAddress address(String name) {
    requireShort(name);
    return EmailAddress.parse(name)
        .orElseThrow(() -> Refusal.invalidParameter("Username should be an email."));
  }

  private static void requireShort(String name) {
    if (name.length() > LONGEST_NAME) {
      throw Refusal.invalidParameter(
          "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must have length less than or equal to "
              + LONGEST_NAME);
    }
  }
}
