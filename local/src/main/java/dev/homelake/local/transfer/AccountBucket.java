package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.keys.Area;
import dev.homelake.local.Problem;
import dev.homelake.silver.s3.S3Access;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket in the user's account, found as AWS's own tools find it. Closing it closes its client.
 *
 * @param address its
 * @param side it
 */
record AccountBucket(BucketAddress address, S3Side side) implements AutoCloseable {

  private static final int ATTEMPTS = 6;
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;
  private static final String REGION_HEADER = "x-amz-bucket-region";
  private static final String CREDENTIALS =
      "Credentials are found as the aws command finds them. If that works and this does not:"
          + " eval \"$(aws configure export-credentials --format env)\"";

  private static final String CONNECTION =
      "Look at the network, at AWS_ENDPOINT_URL_S3 if it is set, and at the region.";

  /** What no other program calls its folders. */
  private static final List<Area> OF_A_LAKE =
      List.of(
          Area.BRONZE_WHATSAPP,
          Area.RAW_PHOTOS,
          Area.RAW_WHATSAPP_UPLOADS,
          Area.UPLOADS_LANDING,
          Area.RECEIPTS_WHATSAPP,
          Area.SILVER_WHATSAPP);

  AccountBucket {
    requireNonNull(address, "address is null");
    requireNonNull(side, "side is null");
  }

  /** What a bucket is, by what is in it. */
  enum Kind {
    EMPTY,
    LAKE,
    OTHER
  }

  /**
   * Opens one that is there and may be listed.
   *
   * @param region where it is, if that was said
   * @throws Problem if it cannot be used
   */
  static AccountBucket open(BucketAddress address, S3Access access, Optional<String> region) {
    S3Client s3;
    try {
      s3 = client(access, region);
    } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
      throw cannot(address, S3Trouble.words(e), "Say where it is: --region REGION", e);
    }
    AccountBucket bucket = new AccountBucket(address, new S3Side(s3, address.bucket()));
    try {
      s3.headBucket(request -> request.bucket(address.bucket()));
      return bucket;
    } catch (S3Exception e) {
      bucket.close();
      throw refused(address, e);
    } catch (SdkException | IllegalStateException e) {
      bucket.close();
      String reason = S3Trouble.words(e);
      boolean aboutKeys = reason.contains("redentials") || reason.contains("profile");
      throw cannot(address, reason, aboutKeys ? CREDENTIALS : CONNECTION, e);
    }
  }

  @SuppressWarnings("deprecation") // The client that the job uses, too.
  private static S3Client client(S3Access access, Optional<String> region) {
    S3ClientBuilder client =
        S3Client.builder()
            .httpClientBuilder(ApacheHttpClient.builder())
            .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
            .overrideConfiguration(
                all ->
                    all.retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(ATTEMPTS)
                            .build()));
    access.endpoint().ifPresent(client::endpointOverride);
    Optional<String> known =
        region
            .or(access::region)
            // Another server than Amazon's takes any region, but needs one.
            .or(() -> access.endpoint().map(foreign -> "us-east-1"));
    known.map(Region::of).ifPresent(client::region);
    return client.forcePathStyle(access.endpoint().isPresent()).build();
  }

  /** The answer to this request has no body, and so no code. */
  private static Problem refused(BucketAddress address, S3Exception e) {
    Optional<String> region =
        e.awsErrorDetails() == null
            ? Optional.empty()
            : e.awsErrorDetails().sdkHttpResponse().firstMatchingHeader(REGION_HEADER);
    if (e.statusCode() == NOT_FOUND) {
      return cannot(
          address,
          "there is no such bucket",
          "Is its name right? homelake makes no buckets; the setup on AWS does.",
          e);
    }
    if (e.statusCode() == FORBIDDEN) {
      return cannot(
          address,
          "S3 denies access",
          "Is it yours? The credentials need s3:ListBucket, s3:GetObject and s3:PutObject. "
              + CREDENTIALS,
          e);
    }
    if (region.isPresent()) {
      return cannot(
          address,
          "it is in another region, " + region.get(),
          "Say so: --region " + region.get(),
          e);
    }
    return cannot(
        address, "S3 answered " + e.statusCode(), "Is the region right? --region REGION", e);
  }

  private static Problem cannot(
      BucketAddress address, String reason, String remedy, Exception cause) {
    return Problem.failed("cannot use " + address + ": " + reason, remedy, cause);
  }

  /**
   * Looks what it is.
   *
   * @throws Problem if it may not be listed
   */
  Kind kind() {
    try {
      Set<String> tops = side.tops();
      if (tops.isEmpty()) {
        return Kind.EMPTY;
      }
      return OF_A_LAKE.stream().anyMatch(area -> side.has(area.prefix())) ? Kind.LAKE : Kind.OTHER;
    } catch (SdkException e) {
      throw cannot(address, S3Trouble.reason(e), CREDENTIALS, e);
    }
  }

  /** Whether anybody hears of what is written there; empty if that cannot be seen. */
  Optional<Boolean> isHeard() {
    try {
      GetBucketNotificationConfigurationResponse told =
          side.s3().getBucketNotificationConfiguration(request -> request.bucket(address.bucket()));
      return Optional.of(
          !told.lambdaFunctionConfigurations().isEmpty()
              || !told.queueConfigurations().isEmpty()
              || !told.topicConfigurations().isEmpty()
              || told.eventBridgeConfiguration() != null);
    } catch (SdkException e) {
      return Optional.empty();
    }
  }

  /** Whether this is the bucket of a server at this address. */
  boolean isAt(URI endpoint, S3Access access, String bucket) {
    return address.bucket().equals(bucket)
        && access
            .endpoint()
            .filter(own -> own.getPort() == endpoint.getPort() && isHere(own.getHost()))
            .isPresent();
  }

  private static boolean isHere(String host) {
    return "localhost".equals(host) || "127.0.0.1".equals(host);
  }

  @Override
  public void close() {
    side.s3().close();
  }
}
