package dev.homelake.local.s3;

/**
 * What a client proves itself with.
 *
 * @param id its public half
 * @param secret its other half; never shown
 */
public record AccessKey(String id, String secret) {

  public AccessKey {
    if (id.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException("an access key needs an id and a secret");
    }
  }

  @Override
  public String toString() {
    return "AccessKey[" + id + "]";
  }
}
