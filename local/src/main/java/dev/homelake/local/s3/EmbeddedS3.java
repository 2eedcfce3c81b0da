package dev.homelake.local.s3;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * A server that speaks S3 to programs of this machine. A bucket is a folder below its own one, an
 * object a file in it, so the lake can be looked at with any tool, files can be copied into it, and
 * all is there after a restart.
 *
 * <p>It checks signatures (version 4, path style only) and what the key may do; any region will do.
 * Session tokens are not compared: the secret of a temporary key is known to its session alone.
 * Nothing can be shown to everybody. It refuses what files cannot be: an object beside others below
 * the same name and a slash, or a name with a part of over 255 bytes.
 *
 * <p>Serves any number of clients at once. Two servers over one folder at the same time break each
 * other's conditional writes.
 */
public final class EmbeddedS3 implements AutoCloseable {

  /** Stands for a port that the system chooses. */
  public static final int ANY_PORT = 0;

  private static final String LOOPBACK = "http://127.0.0.1:";
  private static final String NOBODY = "nobody";

  /** What a browser asks leave for: SDKs send many headers of their own. */
  private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "POST", "DELETE");

  /** What pages may read of an answer: also when a picture was sent. */
  private static final List<String> SHOWN =
      List.of(
          "ETag",
          "Content-Length",
          "Content-Range",
          "Content-Type",
          "Last-Modified",
          "x-amz-meta-sent-at",
          "x-amz-storage-class",
          "x-amz-request-id");

  private final S3Proxy server;

  private EmbeddedS3(S3Proxy server) {
    this.server = server;
  }

  /**
   * Starts a server with one key, reachable from this machine only.
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
    return start(
        folder,
        port,
        new Clients(
            AccessKeys.of(requireNonNull(key, "key is null"), Permissions.EVERYTHING), List.of()),
        WriteListener.NONE,
        around);
  }

  /**
   * Starts a server, reachable from this machine only.
   *
   * @param folder where the buckets are; made if it is missing
   * @param port where to listen, or {@link #ANY_PORT}
   * @param clients who may ask
   * @param listener is told of each write
   * @throws IOException if the port is taken or the folder cannot be used
   */
  public static EmbeddedS3 start(Path folder, int port, Clients clients, WriteListener listener)
      throws IOException {
    return start(folder, port, clients, listener, UnaryOperator.identity());
  }

  /**
   * Who may ask.
   *
   * @param keys what they prove themselves with
   * @param origins the pages whose browsers may ask, such as {@code http://localhost:9400}
   */
  public record Clients(AccessKeys keys, List<String> origins) {

    /** Refuses null. */
    public Clients {
      requireNonNull(keys, "keys is null");
      origins = List.copyOf(origins);
    }
  }

  private static EmbeddedS3 start(
      Path folder,
      int port,
      Clients clients,
      WriteListener listener,
      UnaryOperator<BlobStore> around)
      throws IOException {
    // With a relative folder writing works, and every list is empty.
    Path buckets = Files.createDirectories(folder.toAbsolutePath().normalize());
    BlobStore files = new HiddenUploads(new FoundFiles(open(buckets)));
    BlobStore store =
        around.apply(new PrivateObjects(new ConditionalWrites(new ToldWrites(files, listener))));
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(store)
            // Stands for no key: all are looked up below.
            .awsAuthentication(AuthenticationType.AWS_V4, NOBODY, UUID.randomUUID().toString())
            .endpoint(URI.create(LOOPBACK + port))
            .corsRules(cors(clients.origins()))
            // Clients send headers that are newer than this server.
            .ignoreUnknownHeaders(true)
            .build();
    server.setBlobStoreLocator(
        (identity, bucket, key) ->
            clients
                .keys()
                .find(identity)
                .map(
                    access ->
                        new AccessGrant(
                            access.key().secret(), new GuardedStore(store, access.permissions())))
                .orElse(null));
    try {
      server.start();
    } catch (Exception e) {
      stop(server, e);
      throw new IOException(
          "cannot serve S3 on port %d from %s: %s".formatted(port, buckets, e.getMessage()), e);
    }
    return new EmbeddedS3(server);
  }

  private static BlobStore open(Path buckets) {
    return new FilesystemNio2BlobStore(buckets.toString());
  }

  private static CrossOriginResourceSharing cors(List<String> origins) {
    return origins.isEmpty()
        ? CrossOriginResourceSharing.disabled()
        : new CrossOriginResourceSharing(
            origins.stream().map(Pattern::quote).toList(), METHODS, List.of("*"), SHOWN, "");
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
