package dev.homelake.local.work;

import dev.homelake.local.s3.AccessKey;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients of a lake's S3 with its owner's key. */
final class OwnerS3 {

  private OwnerS3() {}

  /** A client; the caller closes it. Safe for use by several threads. */
  static S3Client client(URI endpoint, AccessKey key) {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .forcePathStyle(true)
        // A refused write is read to its end, so that the refusal arrives.
        .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
