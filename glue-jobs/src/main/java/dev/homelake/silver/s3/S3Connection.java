package dev.homelake.silver.s3;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * One client of S3 for a whole process, made when it is first asked for. Travels to the machines of
 * a cluster, each of which makes its own; credentials do not travel. Thread-safe.
 */
public final class S3Connection implements Serializable, AutoCloseable {

  private static final long serialVersionUID = 1;

  private final HashMap<String, String> environment;
  private transient S3Client client;

  /** A connection to the S3 that {@code access} describes. */
  public S3Connection(S3Access access) {
    this.environment = new HashMap<>(access.environment());
  }

  /** The client; it is closed with this connection. */
  public synchronized S3Client client() {
    if (client == null) {
      client = S3Access.of(environment).client();
    }
    return client;
  }

  /** Closes the client of this process, if there is one. */
  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }

  @Override
  public String toString() {
    return "S3 by " + Map.copyOf(environment);
  }
}
