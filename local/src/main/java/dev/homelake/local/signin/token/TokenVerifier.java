package dev.homelake.local.signin.token;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.signin.json.JsonObject;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks tokens of one pool: signature, issuer, client, purpose and time. Knows one algorithm,
 * RS256, whatever a token's header asks for. It does not know who has signed out meanwhile: as on
 * AWS, an ID token is good until it expires.
 *
 * <p>Never fails, whatever the text is. Safe for use by several threads.
 */
public final class TokenVerifier {

  private static final int LONGEST = 16_384;
  private static final Pattern TOKEN = Pattern.compile("([\\w-]+)\\.([\\w-]+)\\.([\\w-]+)");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  /** Clocks of one machine may be set while it runs. */
  private static final long MOST_SECONDS_AHEAD = 60;

  private final SigningKey key;
  private final String issuer;
  private final String client;
  private final Clock clock;

  /**
   * A verifier of the tokens of one client.
   *
   * @param issuer who must have written them
   * @param client the id of the client they must be for
   */
  public TokenVerifier(SigningKey key, String issuer, String client, Clock clock) {
    this.key = requireNonNull(key, "key is null");
    this.issuer = requireNonNull(issuer, "issuer is null");
    this.client = requireNonNull(client, "client is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Who must have written the tokens. */
  public String issuer() {
    return issuer;
  }

  /** Checks a token that says who somebody is. */
  public TokenCheck verifyIdToken(String token) {
    return verify(token, TokenUse.ID);
  }

  /** Checks a token that lets somebody change their own account. */
  public TokenCheck verifyAccessToken(String token) {
    return verify(token, TokenUse.ACCESS);
  }

  private TokenCheck verify(String token, TokenUse use) {
    if (token.length() > LONGEST) {
      return new TokenCheck.Invalid();
    }
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches() || !isOurs(parts)) {
      return new TokenCheck.Invalid();
    }
    return object(parts.group(2))
        .map(claims -> judged(claims.texts(), use))
        .orElseGet(TokenCheck.Invalid::new);
  }

  private boolean isOurs(Matcher parts) {
    Optional<JsonObject> header = object(parts.group(1));
    Optional<byte[]> signature = bytes(parts.group(3));
    return header.isPresent()
        && header.get().text("alg").equals(Optional.of("RS256"))
        && header.get().text("kid").equals(Optional.of(key.id()))
        && !header.get().has("crit")
        && signature.isPresent()
        && key.hasSigned(parts.group(1) + "." + parts.group(2), signature.get());
  }

  private TokenCheck judged(Map<String, String> claims, TokenUse use) {
    String issued = claims.getOrDefault("iat", "");
    String expires = claims.getOrDefault("exp", "");
    if (!issuer.equals(claims.get("iss"))
        || !client.equals(claims.get(use.clientClaim()))
        || !use.text().equals(claims.get("token_use"))
        || claims.getOrDefault("sub", "").isEmpty()
        || !SECONDS.matcher(issued).matches()
        || !SECONDS.matcher(expires).matches()) {
      return new TokenCheck.Invalid();
    }
    long now = clock.instant().getEpochSecond();
    if (Long.parseLong(issued) > now + MOST_SECONDS_AHEAD) {
      return new TokenCheck.Invalid();
    }
    return now >= Long.parseLong(expires) ? new TokenCheck.Expired() : new TokenCheck.Valid(claims);
  }

  private static Optional<JsonObject> object(String part) {
    return bytes(part).flatMap(JsonObject::parse);
  }

  private static Optional<byte[]> bytes(String part) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(part));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
