package dev.homelake.edge.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.bucket.Buckets;
import dev.homelake.edge.bucket.S3Bucket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * S3 without a network, for the rehearsal before SnapStart takes its picture: the real client
 * writes, signs and reads real requests, and the answers come from memory. So its classes are
 * loaded, and no connection, credential or clock of the real world is touched.
 */
public final class S3Rehearsal {

  private static final String ETAG = "\"00000000000000000000000000000000\"";
  private static final String MODIFIED = "Thu, 01 Jan 1970 00:00:00 GMT";
  private static final String COPIED =
      "<CopyObjectResult><ETag>" + ETAG + "</ETag></CopyObjectResult>";
  private static final String LISTED = "<ListBucketResult></ListBucketResult>";

  private S3Rehearsal() {}

  /** Buckets that hold what is put into them, all in one. For one rehearsal. */
  public static Buckets buckets() {
    S3Client client =
        S3Client.builder()
            .httpClient(new Answers())
            .endpointOverride(URI.create("https://rehearsal.invalid"))
            .forcePathStyle(true)
            .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
            .build();
    return name -> new S3Bucket(client, name);
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Kept(byte[] content, Map<String, List<String>> metadata) {}

  private static final class Answers implements SdkHttpClient {

    private static final Kept NOTHING = new Kept(new byte[0], Map.of());

    private final Map<String, Kept> objects = new ConcurrentHashMap<>();

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          return answer(request);
        }

        @Override
        public void abort() {
          // Nothing is under way.
        }
      };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
      SdkHttpRequest http = request.httpRequest();
      String path = http.encodedPath();
      return switch (http.method()) {
        case PUT -> put(path, request);
        case DELETE -> {
          objects.remove(path);
          yield response(204, NOTHING);
        }
        case HEAD, GET -> {
          if (http.firstMatchingRawQueryParameter("list-type").isPresent()) {
            yield response(200, new Kept(LISTED.getBytes(UTF_8), Map.of()));
          }
          Kept kept = objects.get(path);
          yield kept == null ? response(404, NOTHING) : response(200, kept);
        }
        default -> response(501, NOTHING);
      };
    }

    private HttpExecuteResponse put(String path, HttpExecuteRequest request) throws IOException {
      if (request.httpRequest().firstMatchingHeader("x-amz-copy-source").isPresent()) {
        objects.put(path, new Kept(new byte[0], metadata(request)));
        return response(200, new Kept(COPIED.getBytes(UTF_8), Map.of()));
      }
      byte[] content = {};
      if (request.contentStreamProvider().isPresent()) {
        try (InputStream in = request.contentStreamProvider().get().newStream()) {
          content = in.readAllBytes();
        }
      }
      objects.put(path, new Kept(content, metadata(request)));
      return response(200, NOTHING);
    }

    private static Map<String, List<String>> metadata(HttpExecuteRequest request) {
      Map<String, List<String>> metadata = new HashMap<>();
      request
          .httpRequest()
          .forEachHeader(
              (name, values) -> {
                if (name.toLowerCase(Locale.ROOT).startsWith("x-amz-meta-")) {
                  metadata.put(name, values);
                }
              });
      return metadata;
    }

    private static HttpExecuteResponse response(int status, Kept kept) {
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpResponse.builder()
                  .headers(kept.metadata())
                  .statusCode(status)
                  .putHeader("Content-Length", String.valueOf(kept.content().length))
                  .putHeader("ETag", ETAG)
                  .putHeader("Last-Modified", MODIFIED)
                  .build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(kept.content())))
          .build();
    }

    @Override
    public void close() {
      objects.clear();
    }
  }
}
