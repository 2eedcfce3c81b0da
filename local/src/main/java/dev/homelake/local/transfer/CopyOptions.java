package dev.homelake.local.transfer;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What push and pull are told alike. A mixin; picocli fills it in. For one thread. */
final class CopyOptions {

  @Parameters(
      arity = "1",
      paramLabel = "s3://BUCKET",
      description = "The bucket of a lake in your account.")
  String bucket;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Where the bucket is, if AWS_REGION or your profile does not say it.")
  String region;

  @Option(
      names = "--dry-run",
      description = "Copies nothing; says what would be, and how much that is.")
  boolean dryRun;

  BucketAddress address() {
    return BucketAddress.of(bucket);
  }

  Optional<String> region() {
    return Optional.ofNullable(region);
  }
}
