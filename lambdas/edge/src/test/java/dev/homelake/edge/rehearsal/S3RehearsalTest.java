package dev.homelake.edge.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.Content;
import dev.homelake.edge.bucket.ObjectInfo;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class S3RehearsalTest {

  @Test
  void goesTheWayOfEveryRequestWithoutANetwork() throws Exception {
    Bucket bucket = S3Rehearsal.buckets().named("any");

    assertThat(bucket.head("a b+c.txt")).isEmpty();
    bucket.put("a b+c.txt", Content.of("text/plain", "hello".getBytes(UTF_8)));
    ObjectInfo object = bucket.head("a b+c.txt").orElseThrow();
    try (InputStream in = bucket.open(object)) {
      assertThat(in.readAllBytes()).isEqualTo("hello".getBytes(UTF_8));
    }
    assertThat(bucket.replace(object, Content.of("text/plain", new byte[0]))).isTrue();
    bucket.copy(object, "copy");
    assertThat(bucket.head("copy")).isPresent();
    assertThat(bucket.list("")).isEmpty();
    bucket.delete("copy");
    assertThat(bucket.head("copy")).isEmpty();
  }
}
