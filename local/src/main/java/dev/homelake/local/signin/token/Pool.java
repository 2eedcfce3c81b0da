package dev.homelake.local.signin.token;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.lake.LakeFolder;
import java.net.URI;

/**
 * What the web app's configuration says of the pools.
 *
 * @param userPoolId such as {@code us-east-1_HomeAb3xY}
 * @param clientId the one client of the user pool
 * @param identityPoolId a region and a UUID
 */
public record Pool(String userPoolId, String clientId, String identityPoolId) {

  /** Refuses ids that Cognito would not give. */
  public Pool {
    if (!userPoolId.matches(LakeFolder.REGION + "_[0-9A-Za-z]{1,55}")
        || !clientId.matches("[0-9a-z]{1,128}")
        || !identityPoolId.matches(LakeFolder.REGION + ":[0-9a-f-]{36}")) {
      throw new IllegalArgumentException("not the ids of pools");
    }
  }

  /** The part of the user pool's id that proofs of passwords include. */
  public String name() {
    return userPoolId.substring(userPoolId.indexOf('_') + 1);
  }

  /** Who tokens say has written them, where {@code address} is that of the endpoint. */
  public String issuer(URI address) {
    return requireNonNull(address, "address is null").toString().replaceAll("/+$", "")
        + "/"
        + userPoolId;
  }
}
