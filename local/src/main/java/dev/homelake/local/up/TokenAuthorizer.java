package dev.homelake.local.up;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.gateway.Authorizer;
import dev.homelake.local.signin.token.TokenCheck;
import dev.homelake.local.signin.token.TokenVerifier;

/** The API's authorizer by the lake's own user pool. */
final class TokenAuthorizer implements Authorizer {

  private final TokenVerifier tokens;

  TokenAuthorizer(TokenVerifier tokens) {
    this.tokens = requireNonNull(tokens, "tokens is null");
  }

  @Override
  public Verdict look(String idToken) {
    TokenCheck check = tokens.verifyIdToken(idToken);
    if (check instanceof TokenCheck.Valid valid) {
      return new Verdict.Accepted(valid.claims());
    }
    return check instanceof TokenCheck.Expired ? new Verdict.Expired() : new Verdict.Refused();
  }
}
