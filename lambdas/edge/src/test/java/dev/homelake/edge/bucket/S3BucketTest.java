package dev.homelake.edge.bucket;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3BucketTest extends BucketContract {

  @TempDir static Path folder;

  private static TestS3 s3;
  private static int buckets;

  private Bucket bucket;

  @BeforeAll
  static void start() throws Exception {
    s3 = TestS3.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    s3.close();
  }

  @BeforeEach
  void create() {
    bucket = s3.bucket("lake-" + buckets++);
  }

  @Override
  protected Bucket bucket() {
    return bucket;
  }

  @Override
  protected boolean keepsVersions() {
    return false;
  }

  @Test
  void reportsAnOutageWithoutTheKey() {
    Bucket missing = new S3Bucket(s3.client(), "no-such-bucket");

    assertThatThrownBy(() -> missing.put("Zoë.txt", Content.of("text/plain", new byte[] {'x'})))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Cannot write object")
        .hasMessageNotContaining("Zoë");
  }

  @Test
  void tellsWhatS3RefusedWithoutItsTextWhichQuotesTheKey() {
    Bucket forbidden = new S3Bucket(new Forbidding(), "lake");

    assertThatThrownBy(() -> forbidden.head("Zoë.txt"))
        .isInstanceOf(IOException.class)
        .hasMessageMatching(
            "Cannot look at object [0-9a-f]{16}: S3 answered 403 AccessDenied \\(request R1\\)");
  }

  /** Refuses as S3 does. */
  private static final class Forbidding implements S3Client {

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
      throw S3Exception.builder()
          .statusCode(403)
          .requestId("R1")
          .message("no access to " + request.key())
          .awsErrorDetails(
              AwsErrorDetails.builder()
                  .errorCode("AccessDenied")
                  .errorMessage("no access to " + request.key())
                  .build())
          .build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
