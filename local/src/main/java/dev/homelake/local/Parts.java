package dev.homelake.local;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was opened one after the other and is closed in the reverse order, whatever fails on the
 * way. Not thread-safe.
 */
public final class Parts implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** Takes over a part; it is closed before those that were taken earlier. */
  public <T extends AutoCloseable> T add(T part) {
    parts.push(requireNonNull(part, "part is null"));
    return part;
  }

  /** Closes all after a failure, which keeps what fails then. */
  public void closeAfter(Throwable failure) {
    try {
      close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** Closes all; the first that fails is thrown in the end, and keeps the others that did. */
  @Override
  public void close() {
    RuntimeException first = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        if (first == null) {
          first =
              e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
