package dev.homelake.edge.deployed;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.events.RecordedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What Terraform made on a server that plays AWS: {@code terraform/check with-java} writes it down
 * in a file, which the system property {@value #PROPERTY} names. Where the server is, and who asks,
 * says the environment.
 */
public final class Deployed {

  /** Tests of what was deployed run where this is set. */
  public static final String PROPERTY = "homelake.deployed";

  private final Properties told = new Properties();

  private Deployed() throws IOException {
    try (InputStream file = Files.newInputStream(Path.of(System.getProperty(PROPERTY)))) {
      told.load(file);
    }
  }

  /** What the file says. */
  public static Deployed read() throws IOException {
    return new Deployed();
  }

  /** Where the server is. */
  public URI endpoint() {
    return URI.create(System.getenv("AWS_ENDPOINT_URL"));
  }

  /** The lake's bucket. */
  public String lake() {
    return told.getProperty("lake");
  }

  /**
   * What a function finds in its environment there, and the region, which Lambda itself adds. From
   * now on the SDK's own search finds a key that is named after the function, so that what it asks
   * can be compared with what its role may do.
   */
  public Map<String, String> environment(String function) {
    System.setProperty("aws.accessKeyId", function);
    System.setProperty("aws.secretAccessKey", "any");
    Map<String, String> environment = new HashMap<>();
    String prefix = function + ".";
    for (String name : told.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        environment.put(name.substring(prefix.length()), told.getProperty(name));
      }
    }
    environment.put("AWS_REGION", System.getenv("AWS_REGION"));
    environment.put("AWS_ENDPOINT_URL", System.getenv("AWS_ENDPOINT_URL"));
    return environment;
  }

  /** The event that calls a function of the API once a week. */
  public APIGatewayProxyRequestEvent wakeUp(String function) {
    return RecordedEvent.parse(
        told.getProperty("wake." + function), APIGatewayProxyRequestEvent.class);
  }

  /** The key of whoever is no function. */
  public static AwsCredentialsProvider ownKey() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("check", "any"));
  }

  /** A client of the bucket, for the tests themselves. */
  public S3Client s3() {
    return S3Client.builder()
        .credentialsProvider(ownKey())
        .forcePathStyle(true)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** What S3 would tell a function about a new object. */
  public S3Event created(String key) {
    return RecordedEvent.parse(
        """
        {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",
        "eventTime":"2026-11-22T19:20:21.345Z","eventName":"ObjectCreated:Put",
        "s3":{"s3SchemaVersion":"1.0","configurationId":"any",
        "bucket":{"name":"%s","arn":"arn:aws:s3:::%s"},
        "object":{"key":"%s","size":1,"eTag":"0","sequencer":"0055AED6DCD90281E5"}}}]}
        """
            .formatted(
                lake(), lake(), URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/")),
        S3Event.class);
  }

  /** Lambda's context, of which functions ask the request's id only. */
  public <T> T context(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                method.getName().equals("getAwsRequestId") ? "request-1" : null));
  }
}
