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
  void describesItselfAsAnEnvironment() {
    S3Access access =
        new S3Access(Optional.of(URI.create("http://127.0.0.1:2")), Optional.of("eu-west-1"));

    assertThat(S3Access.of(access.environment())).isEqualTo(access);
  }

  @Test
  void neverHoldsSecrets() {
    S3Access access = S3Access.of(Map.of("AWS_SECRET_ACCESS_KEY", "hush"));

    assertThat(access + access.environment().toString() + new S3Connection(access))
        .doesNotContain("hush");
  }

  @Test
  void makesAClient() {
    try (var client = S3Access.of(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:9")).client()) {
      assertThat(client.serviceClientConfiguration().region().id()).isEqualTo("us-east-1");
    }
  }
}
