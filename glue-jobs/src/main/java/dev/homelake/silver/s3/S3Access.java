package dev.homelake.silver.s3;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Where S3 is, as AWS's own tools are told: by {@code AWS_ENDPOINT_URL_S3} or {@code
 * AWS_ENDPOINT_URL}, and {@code AWS_REGION} or {@code AWS_DEFAULT_REGION}. Credentials are found
 * the way those tools find them; they never pass through here.
 *
 * @param endpoint another server than Amazon's
 * @param region the region, if the environment names it
 */
public record S3Access(Optional<URI> endpoint, Optional<String> region) {

  public S3Access {
    requireNonNull(endpoint, "endpoint is null");
    requireNonNull(region, "region is null");
  }

  /** Access as an environment describes it; a variable without a value is as good as none. */
  public static S3Access of(Map<String, String> environment) {
    return new S3Access(
        first(environment, "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL").map(URI::create),
        first(environment, "AWS_REGION", "AWS_DEFAULT_REGION"));
  }

  private static Optional<String> first(Map<String, String> environment, String... names) {
    return Stream.of(names)
        .map(name -> environment.getOrDefault(name, "").strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** A client of its own for small objects; the caller closes it. */
  public S3Client client() {
    S3ClientBuilder client =
        // Named, for the SDK refuses to choose where there are several, as on Glue.
        S3Client.builder().httpClientBuilder(ApacheHttpClient.builder());
    endpoint.ifPresent(client::endpointOverride);
    regionIfKnown().map(Region::of).ifPresent(client::region);
    // A server that refuses a write while content comes in chunks may break the connection before
    // the refusal is read. What is signed as a whole it reads as a whole.
    client.serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false));
    return client.forcePathStyle(isForeign()).build();
  }

  /** What Hadoop's S3A must be told, by the names of its settings. */
  public Map<String, String> hadoopSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    // The job says s3:// everywhere, as Glue and Athena do.
    settings.put("fs.s3.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem");
    // The SDK's own search, so that profiles work, and the same keys as in client().
    settings.put(
        "fs.s3a.aws.credentials.provider",
        "software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider");
    endpoint.ifPresent(server -> settings.put("fs.s3a.endpoint", server.toString()));
    // Without a region S3A asks us-east-2 first, which is slow or fails elsewhere.
    regionIfKnown().ifPresent(region -> settings.put("fs.s3a.endpoint.region", region));
    if (isForeign()) {
      // Buckets are no host names there.
      settings.put("fs.s3a.path.style.access", "true");
    }
    settings.putAll(speed());
    return settings;
  }

  /** The same on Glue, which brings credentials and its choice of file system itself. */
  public Map<String, String> glueSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    regionIfKnown().ifPresent(region -> settings.put("fs.s3a.endpoint.region", region));
    settings.putAll(speed());
    return settings;
  }

  private static Map<String, String> speed() {
    Map<String, String> settings = new LinkedHashMap<>();
    // One request an object: no look whether a file or a folder of that name is there.
    settings.put("fs.s3a.create.performance", "true");
    // Else each new object deletes the markers of all folders above it. The default, but not
    // in all versions.
    settings.put("fs.s3a.directory.marker.retention", "keep");
    // Objects are in memory already. The default copies them to the disk, where a killed run
    // leaves them.
    settings.put("fs.s3a.fast.upload.buffer", "array");
    return settings;
  }

  /** Another server takes any region, but a request is not signed without one. */
  private Optional<String> regionIfKnown() {
    return region.isEmpty() && isForeign() ? Optional.of("us-east-1") : region;
  }

  private boolean isForeign() {
    return endpoint
        .map(server -> server.getHost() == null || !server.getHost().endsWith(".amazonaws.com"))
        .orElse(false);
  }
}
