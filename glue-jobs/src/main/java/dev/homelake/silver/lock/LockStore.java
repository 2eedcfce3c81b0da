package dev.homelake.silver.lock;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a lock is kept: one small object, read and written as a whole. Of several writers, in this
 * process or others, that want to create it or to replace the same version of it, exactly one
 * succeeds. That is more than an {@link dev.homelake.silver.store.ObjectStore} can promise.
 *
 * <p>A writer whose content is there already has succeeded, for an earlier attempt of its own may
 * have got through without an answer. So writers that race must write different things.
 *
 * <p>A write that is cut off leaves the old content or the new. Failures to reach the object are
 * {@link IOException}s; then it is not known whether a write was done. Safe for use by several
 * threads.
 */
public interface LockStore {

  /** Where the object is, for messages. */
  String place();

  /** The object's content; empty if there is none. */
  Optional<Versioned> read() throws IOException;

  /**
   * Writes the object if it is not there yet. Empty if it is there, with other content; then
   * nothing was done.
   */
  Optional<Version> createIfAbsent(byte[] content) throws IOException;

  /**
   * Writes the object in place of the version that the caller has seen. Empty if it has another one
   * by now, or is gone; then nothing was done.
   */
  Optional<Version> replace(byte[] content, Version expected) throws IOException;
}
