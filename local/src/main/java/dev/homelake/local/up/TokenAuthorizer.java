package dev.homelake.local.up;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.gateway.Authorizer;
import dev.homelake.local.signin.SignIn;
import dev.homelake.local.signin.token.TokenCheck;

/**
 * The API's authorizer by the lake's own user pool. Whoever signs out is out at once; on AWS their
 * last token opens the API until it expires, within the hour.
 */
final class TokenAuthorizer implements Authorizer {

  private final SignIn signIn;

  TokenAuthorizer(SignIn signIn) {
    this.signIn = requireNonNull(signIn, "signIn is null");
  }

  @Override
  public Verdict look(String idToken) {
    TokenCheck check = signIn.tokens().verifyIdToken(idToken);
    if (check instanceof TokenCheck.Valid valid) {
      return signIn.isOpen(valid) ? new Verdict.Accepted(valid.claims()) : new Verdict.Refused();
    }
    return check instanceof TokenCheck.Expired ? new Verdict.Expired() : new Verdict.Refused();
  }
}
