package dev.homelake.silver.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class S3AccessTest {

  @Test
  void takesTheVariablesOfAwsToolsTheSpecificOnesFirst() {
    S3Access access =
        S3Access.of(
            Map.of(
                "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:2",
                "AWS_DEFAULT_REGION", "eu-west-1",
                "AWS_REGION", "eu-central-1"));

    assertThat(access)
        .isEqualTo(
            new S3Access(
                Optional.of(URI.create("http://127.0.0.1:2")), Optional.of("eu-central-1")));
  }

  @Test
  void takesAnEmptyVariableForNone() {
    assertThat(S3Access.of(Map.of("AWS_ENDPOINT_URL", "", "AWS_REGION", " ")))
        .isEqualTo(new S3Access(Optional.empty(), Optional.empty()));
  }

  @Test
  void leavesAddressesToAmazonWhereNoEndpointIsNamed() {
    assertThat(S3Access.of(Map.of("AWS_REGION", "eu-west-1")).hadoopSettings())
        .containsEntry("fs.s3a.endpoint.region", "eu-west-1")
        .containsEntry("fs.s3a.create.performance", "true")
        .doesNotContainKeys("fs.s3a.endpoint", "fs.s3a.path.style.access");
  }

  @Test
  void addressesBucketsByPathOnOtherServers() {
    assertThat(S3Access.of(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:9")).hadoopSettings())
        .containsEntry("fs.s3a.endpoint", "http://127.0.0.1:9")
        .containsEntry("fs.s3a.endpoint.region", "us-east-1")
        .containsEntry("fs.s3a.path.style.access", "true");
    assertThat(
            S3Access.of(Map.of("AWS_ENDPOINT_URL", "https://s3.eu-west-1.amazonaws.com"))
                .hadoopSettings())
        .doesNotContainKey("fs.s3a.path.style.access");
  }

  @Test
  void neverHoldsSecrets() {
    S3Access access = S3Access.of(Map.of("AWS_SECRET_ACCESS_KEY", "hush"));

    assertThat(access + access.hadoopSettings().toString()).doesNotContain("hush");
  }

  @Test
  void makesAClient() {
    try (var client = S3Access.of(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:9")).client()) {
      assertThat(client.serviceClientConfiguration().region().id()).isEqualTo("us-east-1");
    }
  }
}
