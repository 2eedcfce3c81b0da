package dev.homelake.local.transfer;

import java.util.Map;

/** The credentials of this process, as the SDK finds them first. */
final class TestCredentials implements AutoCloseable {

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "aws.accessKeyId", "AWS_ACCESS_KEY_ID", "aws.secretAccessKey", "AWS_SECRET_ACCESS_KEY");

  TestCredentials(Map<String, String> environment) {
    PROPERTIES.forEach((name, from) -> System.setProperty(name, environment.get(from)));
  }

  @Override
  public void close() {
    PROPERTIES.keySet().forEach(System::clearProperty);
  }
}
