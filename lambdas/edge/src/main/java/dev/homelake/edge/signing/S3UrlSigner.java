package dev.homelake.edge.signing;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.utils.CompletableFutureUtils;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Signs addresses of Amazon S3, or of what speaks like it, as S3's own presigner does, without
 * asking anybody and without the S3 client, which would be the larger half of the function.
 *
 * <p>An address dies with the credentials that signed it, whatever it says itself; so it never says
 * more than that. Temporary credentials that do not tell their end (those that Lambda passes
 * through the environment) are taken to last for an hour.
 *
 * <p>Safe for use by several threads.
 */
public final class S3UrlSigner implements UrlSigner {

  private static final Duration UNTOLD = Duration.ofHours(1);
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
  private final S3Place place;
  private final Clock clock;
  private volatile SigningKey latest;

  /** Signs addresses of {@code place}, now by {@code clock}. */
  public S3UrlSigner(
      IdentityProvider<? extends AwsCredentialsIdentity> credentials, S3Place place, Clock clock) {
    this.credentials = requireNonNull(credentials, "credentials is null");
    this.place = requireNonNull(place, "place is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public URI sign(String key, Duration longest) {
    AwsCredentialsIdentity identity =
        CompletableFutureUtils.joinLikeSync(credentials.resolveIdentity());
    Instant now = clock.instant();
    String path = place.path() + SdkHttpUtils.urlEncodeIgnoreSlashes(key);
    String query =
        signingKey(identity, now)
            .query(
                place.address().getRawAuthority(),
                path,
                lifetime(identity, now, longest).toSeconds());
    return URI.create(place.address() + path + "?" + query);
  }

  private SigningKey signingKey(AwsCredentialsIdentity identity, Instant now) {
    SigningKey known = latest;
    if (known == null || !known.serves(identity, now)) {
      known = new SigningKey(identity, now, place.region());
      latest = known;
    }
    return known;
  }

  private static Duration lifetime(AwsCredentialsIdentity identity, Instant now, Duration longest) {
    Optional<Instant> end = identity.expirationTime();
    Duration credentialsLast =
        end.map(time -> Duration.between(now, time))
            .orElse(identity instanceof AwsSessionCredentialsIdentity ? UNTOLD : longest);
    Duration shorter = credentialsLast.compareTo(longest) < 0 ? credentialsLast : longest;
    return shorter.compareTo(LEAST) < 0 ? LEAST : shorter;
  }
}
