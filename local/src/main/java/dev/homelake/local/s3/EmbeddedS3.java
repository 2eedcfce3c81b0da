package dev.homelake.local.s3;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * A server that speaks S3 to programs of this machine. A bucket is a folder below its own one, an
 * object a file in it, so the lake can be looked at with any tool, files can be copied into it, and
 * all is there after a restart.
 *
 * <p>It checks signatures (version 4, path style only) and knows one key; any region will do. It
 * refuses what files cannot be: an object beside others below the same name and a slash, or a name
 * with a part of over 255 bytes.
 *
 * <p>Serves any number of clients at once. Two servers over one folder at the same time break each
 * other's conditional writes.
 */
public final class EmbeddedS3 implements AutoCloseable {

  /** Stands for a port that the system chooses. */
  public static final int ANY_PORT = 0;

  private static final String LOOPBACK = "http://127.0.0.1:";

  private final S3Proxy server;

  private EmbeddedS3(S3Proxy server) {
    this.server = server;
  }

  /**
   * Starts a server, reachable from this machine only.
   *
   * @param folder where the buckets are; made if it is missing
   * @param key the one key that clients may sign with
   * @param port where to listen, or {@link #ANY_PORT}
   * @throws IOException if the port is taken or the folder cannot be used
   */
  public static EmbeddedS3 start(Path folder, AccessKey key, int port) throws IOException {
    return start(folder, key, port, UnaryOperator.identity());
  }

  /** As the other; requests pass through what {@code around} makes of the store of files. */
  static EmbeddedS3 start(Path folder, AccessKey key, int port, UnaryOperator<BlobStore> around)
      throws IOException {
    requireNonNull(key, "key is null");
    // With a relative folder writing works, and every list is empty.
    Path buckets = Files.createDirectories(folder.toAbsolutePath().normalize());
    BlobStore files = new FilesystemNio2BlobStore(buckets.toString());
    BlobStore store = new ConditionalWrites(new HiddenUploads(new FoundFiles(files)));
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(around.apply(store))
            .awsAuthentication(AuthenticationType.AWS_V4, key.id(), key.secret())
            .endpoint(URI.create(LOOPBACK + port))
            // Clients send headers that are newer than this server.
            .ignoreUnknownHeaders(true)
            .build();
    try {
      server.start();
    } catch (Exception e) {
      stop(server, e);
      throw new IOException(
          "cannot serve S3 on port %d from %s: %s".formatted(port, buckets, e.getMessage()), e);
    }
    return new EmbeddedS3(server);
  }

  /** Where clients find it. */
  public URI endpoint() {
    return URI.create(LOOPBACK + server.getPort());
  }

  /** Stops it. Requests under way may fail; the files stay. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop S3 on " + endpoint(), e);
    }
  }

  private static void stop(S3Proxy server, Exception reason) {
    try {
      server.stop();
    } catch (Exception e) {
      reason.addSuppressed(e);
    }
  }
}
