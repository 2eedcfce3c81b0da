package dev.homelake.local.signin;

import dev.homelake.local.signin.users.User;
import dev.homelake.local.signin.users.UserStore;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** What users who are signed in do with their account. */
final class AccountOperations {

  private final Callers callers;
  private final UserStore store;
  private final SessionTokens tokens;

  AccountOperations(SignIn signIn, Callers callers, SessionTokens tokens) {
    this.callers = callers;
    this.store = signIn.store();
    this.tokens = tokens;
  }

  Map<String, Operation> all() {
    return Map.of(
        "GetTokensFromRefreshToken", this::refresh,
        "GetUser", this::user,
        "RevokeToken", this::revoke,
        "GlobalSignOut", this::signOut,
        "DeleteUser", this::delete);
  }

  private void refresh(CognitoCall call, JsonWriter answer) {
    callers.requireClient(call);
    tokens.refresh(call.text("RefreshToken"), answer);
  }

  private void user(CognitoCall call, JsonWriter answer) {
    User user = callers.signedIn(call).user();
    answer.writeFieldName("Username").writeValue(user.id().toString());
    answer.writeFieldName("UserAttributes").writeStartArray();
    attribute(answer, "email", user.email().text());
    attribute(answer, "email_verified", "true");
    attribute(answer, "sub", user.id().toString());
    answer.writeEndArray();
  }

  private static void attribute(JsonWriter answer, String name, String value) {
    answer.writeStartObject();
    answer.writeFieldName("Name").writeValue(name);
    answer.writeFieldName("Value").writeValue(value);
    answer.writeEndObject();
  }

  /** A token that is good no more is revoked already. */
  private void revoke(CognitoCall call, JsonWriter answer) {
    callers.requireClient(call);
    String token = call.text("Token");
    if (token.indexOf('.') >= 0) {
      throw new Refusal("UnsupportedTokenTypeException", "Unsupported token type");
    }
    store.sessions().findByToken(token).ifPresent(store.sessions()::end);
  }

  private void signOut(CognitoCall call, JsonWriter answer) {
    store.sessions().endAll(callers.signedIn(call).user());
  }

  private void delete(CognitoCall call, JsonWriter answer) {
    store.users().remove(callers.signedIn(call).user());
  }
}
