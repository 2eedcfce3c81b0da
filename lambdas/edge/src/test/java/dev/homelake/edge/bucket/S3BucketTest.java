package dev.homelake.edge.bucket;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
