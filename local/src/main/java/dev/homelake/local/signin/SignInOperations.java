package dev.homelake.local.signin;

import dev.homelake.local.signin.Challenges.Asked;
import dev.homelake.local.signin.srp.SrpChallenge;
import dev.homelake.local.signin.srp.SrpVerifier;
import dev.homelake.local.signin.users.StartedSession;
import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * How users sign in: with a proof of their password, never with the password itself. The client of
 * the backend on AWS allows the same and no more.
 */
final class SignInOperations {

  private static final String RESPONSES = "ChallengeResponses";

  private final Callers callers;
  private final UserStore store;
  private final SessionTokens tokens;
  private final Challenges challenges;
  private final SecureRandom random = new SecureRandom();
  private final Nobody nobody;

  SignInOperations(SignIn signIn, Callers callers, SessionTokens tokens) {
    this.callers = callers;
    this.store = signIn.store();
    this.tokens = tokens;
    this.challenges = new Challenges(signIn.clock());
    this.nobody = new Nobody(store.secrets(), random);
  }

  Map<String, Operation> all() {
    return Map.of(
        "InitiateAuth", this::initiate,
        "RespondToAuthChallenge", this::respond);
  }

  private void initiate(CognitoCall call, JsonWriter answer) {
    callers.requireClient(call);
    String flow = call.text("AuthFlow");
    switch (flow) {
      case "USER_SRP_AUTH" -> ask(call, answer);
      case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" ->
          tokens.refresh(call.text("AuthParameters", "REFRESH_TOKEN"), answer);
      case "USER_PASSWORD_AUTH", "CUSTOM_AUTH", "USER_AUTH" ->
          throw Refusal.invalidParameter(flow + " flow not enabled for this client");
      default ->
          throw Refusal.invalidParameter(
              "1 validation error detected: Value at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: [USER_SRP_AUTH, REFRESH_TOKEN_AUTH, REFRESH_TOKEN]");
    }
  }

  private void ask(CognitoCall call, JsonWriter answer) {
    String name = call.text("AuthParameters", "USERNAME");
    String clientNumber = call.text("AuthParameters", "SRP_A");
    Optional<User> user = callers.find(name);
    UUID id = user.map(User::id).orElseGet(() -> nobody.id(name));
    SrpVerifier password = user.map(User::password).orElseGet(() -> nobody.password(name));
    SrpChallenge challenge =
        SrpChallenge.ask(store.secrets().identity(id), password, clientNumber, random)
            .orElseThrow(() -> Refusal.invalidParameter("SRP_A is not a number of the group."));
    String counted = user.map(known -> known.id().toString()).orElseGet(() -> nobody.folded(name));
    String block = challenges.keep(new Asked(challenge, user, id, counted));
    answer.writeFieldName("ChallengeName").writeValue("PASSWORD_VERIFIER");
    answer.writeFieldName("ChallengeParameters").writeStartObject();
    answer.writeFieldName("SALT").writeValue(password.saltHex());
    answer.writeFieldName("SRP_B").writeValue(challenge.serverNumber());
    answer.writeFieldName("SECRET_BLOCK").writeValue(block);
    answer.writeFieldName("USERNAME").writeValue(id.toString());
    answer.writeFieldName("USER_ID_FOR_SRP").writeValue(id.toString());
    answer.writeEndObject();
  }

  private void respond(CognitoCall call, JsonWriter answer) {
    callers.requireClient(call);
    String challenge = call.text("ChallengeName");
    if (!challenge.equals("PASSWORD_VERIFIER")) {
      throw Refusal.invalidParameter("Challenge " + challenge + " was not asked.");
    }
    String name = call.text(RESPONSES, "USERNAME");
    String block = call.text(RESPONSES, "PASSWORD_CLAIM_SECRET_BLOCK");
    String timestamp = call.text(RESPONSES, "TIMESTAMP");
    String signature = call.text(RESPONSES, "PASSWORD_CLAIM_SIGNATURE");
    Asked asked =
        challenges
            .take(block)
            .filter(found -> isOf(found, name))
            .orElseThrow(
                () -> Refusal.notAuthorized("Invalid session for the user, session is expired."));
    User user = proved(asked, signature, timestamp);
    StartedSession started = store.sessions().start(user).orElseThrow(Refusal::wrongPassword);
    answer.writeFieldName("ChallengeParameters").writeStartObject().writeEndObject();
    tokens.write(user, started.session(), Optional.of(started.refreshToken()), answer);
  }

  private boolean isOf(Asked asked, String name) {
    return asked.id().toString().equals(name)
        || asked
            .user()
            .map(User::email)
            .map(email -> email.text())
            .orElse(asked.name())
            .equals(nobody.folded(name));
  }

  private User proved(Asked asked, String signature, String timestamp) {
    if (!store.attempts().admit(asked.name())) {
      throw Refusal.notAuthorized("Password attempts exceeded");
    }
    boolean proved = asked.challenge().isProvedBy(decoded(signature), timestamp);
    User user = asked.user().filter(known -> proved).orElseThrow(Refusal::wrongPassword);
    store.attempts().clear(asked.name());
    if (user.state() == User.State.UNCONFIRMED) {
      throw new Refusal("UserNotConfirmedException", "User is not confirmed.");
    }
    return user;
  }

  private static byte[] decoded(String signature) {
    try {
      return Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException e) {
      // Wrong like any other, so that it counts.
      return new byte[0];
    }
  }
}
