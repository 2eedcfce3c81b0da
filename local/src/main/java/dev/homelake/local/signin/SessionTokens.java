package dev.homelake.local.signin;

import dev.homelake.local.signin.token.TokenSubject;
import dev.homelake.local.signin.token.Tokens;
import dev.homelake.local.signin.users.Session;
import dev.homelake.local.signin.users.User;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Answers with the tokens of a session. */
final class SessionTokens {

  private final SignIn signIn;

  SessionTokens(SignIn signIn) {
    this.signIn = signIn;
  }

  /** New tokens for one who has the token for that. */
  void refresh(String refreshToken, JsonWriter answer) {
    Session session =
        signIn.store().sessions().findByToken(refreshToken).orElseThrow(SessionTokens::invalid);
    User user = signIn.store().users().find(session.user()).orElseThrow(SessionTokens::invalid);
    write(user, session, Optional.empty(), answer);
  }

  private static Refusal invalid() {
    return Refusal.notAuthorized("Invalid Refresh Token");
  }

  void write(User user, Session session, Optional<String> refreshToken, JsonWriter answer) {
    Tokens tokens =
        signIn
            .writer()
            .write(
                new TokenSubject(
                    user.id().toString(), user.email().text(), session.id(), session.startedAt()));
    answer.writeFieldName("AuthenticationResult").writeStartObject();
    answer.writeFieldName("AccessToken").writeValue(tokens.accessToken());
    answer.writeFieldName("IdToken").writeValue(tokens.idToken());
    refreshToken.ifPresent(token -> answer.writeFieldName("RefreshToken").writeValue(token));
    answer.writeFieldName("ExpiresIn").writeValue(Tokens.LIFE.toSeconds());
    answer.writeFieldName("TokenType").writeValue("Bearer");
    answer.writeEndObject();
  }
}
