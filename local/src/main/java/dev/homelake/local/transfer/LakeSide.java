package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeKey;
import dev.homelake.local.work.WorkingLake;
import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The bucket of a lake that is at work on this machine, over its S3 and with its owner's key: what
 * is written there is an upload. Closing it closes its client only.
 *
 * @param endpoint of its S3
 * @param side the bucket
 */
record LakeSide(URI endpoint, S3Side side) implements AutoCloseable {

  LakeSide {
    requireNonNull(endpoint, "endpoint is null");
    requireNonNull(side, "side is null");
  }

  @SuppressWarnings("deprecation") // The client that the job uses, too.
  static LakeSide of(WorkingLake lake) throws IOException {
    LakeKey key =
        LakeKey.read(lake.folder())
            .orElseThrow(() -> new IOException("a lake at work has no key: " + lake.folder()));
    URI endpoint = key.endpoint().orElseThrow();
    S3Client s3 =
        S3Client.builder()
            .endpointOverride(endpoint)
            .forcePathStyle(true)
            .serviceConfiguration(all -> all.chunkedEncodingEnabled(false))
            .region(Region.of(LakeFolder.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(key.key().id(), key.key().secret())))
            .httpClientBuilder(ApacheHttpClient.builder())
            .build();
    return new LakeSide(endpoint, new S3Side(s3, LakeFolder.BUCKET));
  }

  @Override
  public void close() {
    side.s3().close();
  }
}
