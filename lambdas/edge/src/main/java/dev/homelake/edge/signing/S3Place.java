package dev.homelake.edge.signing;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * Where the objects of a bucket are on the web.
 *
 * @param address scheme and host, and the port if it is not the usual one
 * @param path what stands between the address and a key, with a slash at both ends
 * @param region for the signature
 */
public record S3Place(URI address, String path, String region) {

  /** Refuses null, paths without slashes, and addresses with more than scheme and host. */
  public S3Place {
    if (!requireNonNull(address, "address is null").toString().matches("https?://[^/?#]+")) {
      throw new IllegalArgumentException("not scheme and host alone: " + address);
    }
    requireNonNull(region, "region is null");
    if (!path.startsWith("/") || !path.endsWith("/")) {
      throw new IllegalArgumentException("path must begin and end with a slash: " + path);
    }
  }

  /**
   * A bucket where the environment says that S3 is.
   *
   * @param endpoint of what speaks like S3, if it is not Amazon's
   */
  public static S3Place of(Optional<URI> endpoint, String bucket, String region) {
    return endpoint.map(other -> at(other, bucket, region)).orElseGet(() -> onAws(bucket, region));
  }

  /**
   * A bucket on Amazon S3. A name with dots stands in the path, for no certificate covers it as
   * part of the host.
   */
  public static S3Place onAws(String bucket, String region) {
    if (bucket.contains(".")) {
      return at(URI.create("https://s3." + region + ".amazonaws.com"), bucket, region);
    }
    return new S3Place(
        URI.create("https://" + bucket + ".s3." + region + ".amazonaws.com"), "/", region);
  }

  /** A bucket of something else that speaks like S3, named in the path. */
  public static S3Place at(URI endpoint, String bucket, String region) {
    URI address = URI.create(endpoint.toString().replaceFirst("/$", ""));
    return new S3Place(address, "/" + bucket + "/", region);
  }
}
