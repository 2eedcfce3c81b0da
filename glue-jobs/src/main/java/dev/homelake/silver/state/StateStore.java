package dev.homelake.silver.state;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Small objects, each read and written as a whole. Of several writers, in this process or others,
 * that want to create the same object or to replace the same version of it, exactly one succeeds.
 *
 * <p>A writer whose content is there already has succeeded, for an earlier attempt of its own may
 * have got through without an answer. So writers that race must write different things.
 *
 * <p>A write that is cut off leaves the old content or the new. Failures to reach the store are
 * {@link IOException}s; then it is not known whether a write was done. Safe for use by several
 * threads.
 */
public interface StateStore {

  /** An object's content; empty if there is none. */
  Optional<Versioned> read(StateName name) throws IOException;

  /**
   * Writes an object that is not there yet. Empty if it is there, with other content; then nothing
   * was done.
   */
  Optional<Version> createIfAbsent(StateName name, byte[] content) throws IOException;

  /**
   * Writes an object in place of the version that the caller has seen. Empty if it has another one
   * by now, or is gone; then nothing was done.
   */
  Optional<Version> replace(StateName name, byte[] content, Version expected) throws IOException;

  /** Writes an object, whatever was there. */
  Version put(StateName name, byte[] content) throws IOException;

  /** Removes an object, if it is there. */
  void delete(StateName name) throws IOException;

  /**
   * The names below a folder at any depth, in their order. What others put there under what is no
   * {@link StateName} is passed over.
   *
   * @param folder a slash at its end; empty for all
   */
  List<StateName> list(String folder) throws IOException;
}
