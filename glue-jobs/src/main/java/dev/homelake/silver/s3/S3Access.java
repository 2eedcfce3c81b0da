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

  /** A client; the caller closes it. */
  @SuppressWarnings("deprecation") // Its successor is not in the SDK of Glue 5.1.
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

  /** The variables of an environment that describes this access. */
  public Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    endpoint.ifPresent(server -> variables.put("AWS_ENDPOINT_URL_S3", server.toString()));
    region.ifPresent(name -> variables.put("AWS_REGION", name));
    return variables;
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
