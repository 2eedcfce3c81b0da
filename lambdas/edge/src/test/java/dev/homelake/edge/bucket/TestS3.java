package dev.homelake.edge.bucket;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3 server over a folder, with a client, for tests. */
public final class TestS3 implements AutoCloseable {

  private static final String ID = "test";
  private static final String SECRET = "secret of a test";

  private final S3Proxy server;
  private final S3Client client;

  private TestS3(S3Proxy server) {
    this.server = server;
    this.client =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getPort()))
            .forcePathStyle(true)
            .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(ID, SECRET)))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  /** Starts one over an existing folder. */
  public static TestS3 start(Path folder) throws Exception {
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(folder.toAbsolutePath().toString()))
            .awsAuthentication(AuthenticationType.AWS_V4, ID, SECRET)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .ignoreUnknownHeaders(true)
            .build();
    server.start();
    return new TestS3(server);
  }

  /** A new bucket. */
  public Bucket bucket(String name) {
    client.createBucket(request -> request.bucket(name));
    return new S3Bucket(client, name);
  }

  /** The client. */
  public S3Client client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop the server of a test", e);
    }
  }
}
