package dev.homelake.local.s3;

import java.util.Optional;

/** The keys that S3 knows. Asked for each request, by many threads. */
@FunctionalInterface
public interface AccessKeys {

  /** The key with this id and what it opens; empty if there is none, or none any more. */
  Optional<Access> find(String keyId);

  /**
   * A key and what it opens.
   *
   * @param key the key
   * @param permissions what whoever has it may do
   */
  record Access(AccessKey key, Permissions permissions) {}

  /** One key. */
  static AccessKeys of(AccessKey key, Permissions permissions) {
    return id -> id.equals(key.id()) ? Optional.of(new Access(key, permissions)) : Optional.empty();
  }

  /** These keys, and where they know none, others. */
  default AccessKeys or(AccessKeys others) {
    return id -> {
      Optional<Access> access = find(id);
      return access.isPresent() ? access : others.find(id);
    };
  }
}
