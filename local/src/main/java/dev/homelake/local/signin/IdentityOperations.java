package dev.homelake.local.signin;

import dev.homelake.local.signin.Callers.SignedIn;
import dev.homelake.local.signin.token.TokenCheck;
import dev.homelake.local.signin.users.SessionKey;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** The identity pool: an ID token against keys for S3. Nobody gets any without a token. */
final class IdentityOperations {

  private final SignIn signIn;
  private final Callers callers;

  IdentityOperations(SignIn signIn, Callers callers) {
    this.signIn = signIn;
    this.callers = callers;
  }

  Map<String, Operation> all() {
    return Map.of("GetId", this::id, "GetCredentialsForIdentity", this::credentials);
  }

  private void id(CognitoCall call, JsonWriter answer) {
    String pool = call.text("IdentityPoolId");
    if (!pool.equals(signIn.pool().identityPoolId())) {
      throw Refusal.notFound("IdentityPool '" + pool + "' not found.");
    }
    answer.writeFieldName("IdentityId").writeValue(signedIn(call).user().identity());
  }

  private void credentials(CognitoCall call, JsonWriter answer) {
    String identity = call.text("IdentityId");
    SignedIn caller = signedIn(call);
    if (!identity.equals(caller.user().identity())) {
      throw Refusal.notAuthorized(
          "Logins don't match. Please include at least one valid login for this identity or identity pool.");
    }
    SessionKey key =
        signIn.keys().issue(caller.session()).orElseThrow(IdentityOperations::signedOut);
    answer.writeFieldName("IdentityId").writeValue(identity);
    answer.writeFieldName("Credentials").writeStartObject();
    answer.writeFieldName("AccessKeyId").writeValue(key.id());
    answer.writeFieldName("SecretKey").writeValue(key.secret());
    answer.writeFieldName("SessionToken").writeValue(key.sessionToken());
    answer.writeFieldName("Expiration").writeValue(key.expiresAt().getEpochSecond());
    answer.writeEndObject();
  }

  private SignedIn signedIn(CognitoCall call) {
    String provider = signIn.tokens().issuer().replaceFirst("^\\w+://", "");
    Map<String, String> logins = call.parameters().object("Logins").texts();
    if (logins.isEmpty()) {
      throw Refusal.notAuthorized(
          "Unauthenticated access is not supported for this identity pool.");
    }
    String token = logins.get(provider);
    if (token == null || logins.size() > 1) {
      throw Refusal.notAuthorized("Token is not from a supported provider of this identity pool.");
    }
    TokenCheck check = signIn.tokens().verifyIdToken(token);
    if (check instanceof TokenCheck.Valid valid) {
      return callers.signedIn(valid).orElseThrow(IdentityOperations::signedOut);
    }
    throw Refusal.notAuthorized(
        check instanceof TokenCheck.Expired
            ? "Invalid login token. Token expired."
            : "Invalid login token. Not a valid token of this user pool.");
  }

  private static Refusal signedOut() {
    return Refusal.notAuthorized("Invalid login token. The user has signed out.");
  }
}
