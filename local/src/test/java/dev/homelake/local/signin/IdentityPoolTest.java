package dev.homelake.local.signin;

import static dev.homelake.local.signin.RunningSignIn.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.signin.CognitoClient.UserTokens;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentityPoolTest extends NewSignIn {

  @Test
  void keepsAnIdentityToItsUser() {
    running.user(ANA);
    running.user("bob@example.org");
    String ana = client.signIn(ANA, PASSWORD).id();
    String bob = client.signIn("bob@example.org", PASSWORD).id();
    String identity = client.identity(ana).text("IdentityId");
    assertThat(client.credentials(identity, bob).error()).isEqualTo("NotAuthorizedException");
    assertThat(client.credentials(identity, ana + "A").error()).isEqualTo("NotAuthorizedException");
    assertThat(client.credentials(identity, ana).status()).isEqualTo(200);
    running.clock.pass(Duration.ofHours(1));
    assertThat(client.credentials(identity, ana).message()).contains("Token expired");
    Map<String, Object> nobody = Map.of("IdentityPoolId", running.signIn().pool().identityPoolId());
    assertThat(client.identity("GetId", nobody).error()).isEqualTo("NotAuthorizedException");
  }

  @Test
  void givesTheSameIdentityToPagesThatAskAtOnce() {
    running.user(ANA);
    String token = client.signIn(ANA, PASSWORD).id();
    Set<String> identities = ConcurrentHashMap.newKeySet();
    Set<String> keys = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 10)
        .parallel()
        .forEach(
            i -> {
              identities.add(client.identity(token).text("IdentityId"));
              keys.add(client.credentials(token).accessKeyId());
            });
    assertThat(identities).hasSize(1);
    assertThat(keys).hasSize(1).allSatisfy(key -> assertThat(key).matches("ASIA[A-Z2-7]{16}"));
  }

  @Test
  void letsKeysExpire() {
    running.user(ANA);
    UserTokens tokens = client.signIn(ANA, PASSWORD);
    String key = client.credentials(tokens.id()).accessKeyId();
    running.clock.pass(Duration.ofMinutes(59));
    assertThat(running.signIn().keys().find(key)).isPresent();
    String next =
        client
            .credentials(client.refresh(tokens.refresh().orElseThrow()).tokens().id())
            .accessKeyId();
    assertThat(next).isNotEqualTo(key);
    running.clock.pass(Duration.ofMinutes(1));
    assertThat(running.signIn().keys().find(key)).isEmpty();
    assertThat(running.signIn().keys().find(next)).isPresent();
    assertThat(running.signIn().keys().find("ASIA")).isEmpty();
  }
}
