package dev.homelake.edge.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every bucket promises. */
public abstract class BucketContract {

  private static final String KEY = "folder/a b+c.txt";

  /** The same empty bucket each time within a test. */
  protected abstract Bucket bucket() throws IOException;

  /** Whether it keeps old versions. */
  protected abstract boolean keepsVersions();

  @Test
  void findsNothingWhereNothingIs() throws IOException {
    assertThat(bucket().head(KEY)).isEmpty();
    assertThat(bucket().head(KEY, "7")).isEmpty();
    assertThat(bucket().list("")).isEmpty();
  }

  @Test
  void givesBackWhatWasPut() throws IOException {
    bucket().put(KEY, text("héllo").with(Map.of("sent-at", "2024-03-12T10:00")));

    ObjectInfo object = bucket().head(KEY).orElseThrow();
    assertThat(object.key()).isEqualTo(KEY);
    assertThat(object.size()).isEqualTo(6);
    assertThat(object.contentType()).isEqualTo("text/plain");
    assertThat(object.metadata()).containsExactly(Map.entry("sent-at", "2024-03-12T10:00"));
    assertThat(object.modified())
        .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now().plusSeconds(60));
    assertThat(read(object)).isEqualTo("héllo");
  }

  @Test
  void holdsAnEmptyObject() throws IOException {
    bucket().put(KEY, text(""));

    assertThat(read(bucket().head(KEY).orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WhatsApp Chat with Zoë + Bob 🎉.zip",
        "it's 100% (a) [b] {c} ~ & = ? # ;.txt",
        "%20+%2B.txt",
        "健/민지.txt",
        "a:b,c@d!e$f*g.txt"
      })
  void takesAnyName(String key) throws IOException {
    bucket().put(key, text(key));

    assertThat(read(bucket().head(key).orElseThrow())).isEqualTo(key);
    bucket().copy(bucket().head(key).orElseThrow(), "copies/" + key);
    assertThat(read(bucket().head("copies/" + key).orElseThrow())).isEqualTo(key);
    assertThat(bucket().list("copies/")).containsExactly("copies/" + key);
    bucket().delete(key);
    assertThat(bucket().head(key)).isEmpty();
  }

  @Test
  void tellsOtherContentByItsTag() throws IOException {
    bucket().put(KEY, text("one"));
    ObjectInfo one = bucket().head(KEY).orElseThrow();
    bucket().put(KEY, text("two"));

    assertThat(bucket().head(KEY).orElseThrow().eTag()).isNotEqualTo(one.eTag());
  }

  @Test
  void readsAndCopiesNothingButWhatWasAskedFor() throws IOException {
    bucket().put(KEY, text("one"));
    ObjectInfo one = bucket().head(KEY).orElseThrow();
    bucket().put(KEY, text("two"));

    if (keepsVersions()) {
      assertThat(read(one)).isEqualTo("one");
      return;
    }
    assertThatThrownBy(() -> read(one))
        .isInstanceOf(ObjectChangedException.class)
        .hasMessageNotContaining("a b+c");
    assertThatThrownBy(() -> bucket().copy(one, "copy")).isInstanceOf(ObjectChangedException.class);
    assertThat(bucket().head("copy")).isEmpty();
  }

  @Test
  void saysThatWhatWasToBeReadIsGone() throws IOException {
    bucket().put(KEY, text("one"));
    ObjectInfo one = bucket().head(KEY).orElseThrow();
    bucket().delete(KEY);

    assertThat(bucket().head(KEY)).isEmpty();
    if (!keepsVersions()) {
      assertThatThrownBy(() -> read(one)).isInstanceOf(ObjectChangedException.class);
      assertThatThrownBy(() -> bucket().copy(one, "copy"))
          .isInstanceOf(ObjectChangedException.class);
    }
  }

  @Test
  void findsOldVersions() throws IOException {
    assumeTrue(keepsVersions());
    bucket().put(KEY, text("one"));
    ObjectInfo one = bucket().head(KEY).orElseThrow();
    bucket().put(KEY, text("two"));
    bucket().delete(KEY);

    ObjectInfo again = bucket().head(KEY, one.versionId().orElseThrow()).orElseThrow();
    assertThat(again).isEqualTo(one);
    assertThat(read(again)).isEqualTo("one");
  }

  @Test
  void putsOnlyWhatIsNotThere() throws IOException {
    assertThat(bucket().putIfAbsent(KEY, text("mine"))).isTrue();
    assertThat(bucket().putIfAbsent(KEY, text("theirs"))).isFalse();

    assertThat(read(bucket().head(KEY).orElseThrow())).isEqualTo("mine");
  }

  @Test
  void replacesOnlyWhatItExpects() throws IOException {
    bucket().put(KEY, text("one"));
    ObjectInfo one = bucket().head(KEY).orElseThrow();

    assertThat(bucket().replace(one, text("two"))).isTrue();
    assertThat(bucket().replace(one, text("three"))).isFalse();
    assertThat(read(bucket().head(KEY).orElseThrow())).isEqualTo("two");
    ObjectInfo two = bucket().head(KEY).orElseThrow();
    bucket().delete(KEY);
    assertThat(bucket().replace(two, text("three"))).isFalse();
  }

  @Test
  void letsOneOfManyPut() throws Exception {
    Bucket bucket = bucket();
    ExecutorService racers = Executors.newFixedThreadPool(6);
    try {
      for (int round = 0; round < 5; round++) {
        String key = "race-" + round;
        Callable<Boolean> put = () -> bucket.putIfAbsent(key, text("x"));
        int winners = 0;
        for (Future<Boolean> racer : racers.invokeAll(List.of(put, put, put, put, put, put))) {
          winners += racer.get() ? 1 : 0;
        }
        assertThat(winners).isOne();
      }
    } finally {
      racers.shutdownNow();
    }
  }

  @Test
  void copiesTypeAndMetadata() throws IOException {
    bucket().put(KEY, text("one").with(Map.of("a", "b")));
    bucket().copy(bucket().head(KEY).orElseThrow(), "copy");

    ObjectInfo copy = bucket().head("copy").orElseThrow();
    assertThat(read(copy)).isEqualTo("one");
    assertThat(copy.contentType()).isEqualTo("text/plain");
    assertThat(copy.metadata()).containsExactly(Map.entry("a", "b"));
  }

  @Test
  void copiesWithAnotherTypeAndOtherMetadata() throws IOException {
    bucket().put(KEY, text("one").with(Map.of("a", "b")));

    ObjectInfo source = bucket().head(KEY).orElseThrow();
    bucket().copy(source, "copy", "image/png", Map.of("c", "d"));

    ObjectInfo copy = bucket().head("copy").orElseThrow();
    assertThat(read(copy)).isEqualTo("one");
    assertThat(copy.contentType()).isEqualTo("image/png");
    assertThat(copy.metadata()).containsExactly(Map.entry("c", "d"));
    assertThat(bucket().head(KEY)).contains(source);
  }

  @Test
  void deletesWhatIsThereAndDoesNotMindWhatIsNot() throws IOException {
    bucket().put(KEY, text("one"));
    bucket().delete(KEY);
    bucket().delete(KEY);

    assertThat(bucket().list("")).isEmpty();
  }

  @Test
  void listsKeysBelowAPrefixInTheirOrder() throws IOException {
    for (String key : List.of("b/2", "a", "b/1", "b/10", "bc")) {
      bucket().put(key, text(key));
    }

    assertThat(bucket().list("b/")).containsExactly("b/1", "b/10", "b/2");
    assertThat(bucket().list("")).hasSize(5);
  }

  @Test
  void listsWhatALookAtTheObjectTells() throws IOException {
    bucket().put(KEY, text("one"));
    bucket().put("folder/gone", text("two"));
    bucket().delete("folder/gone");

    ObjectInfo one = bucket().head(KEY).orElseThrow();
    assertThat(bucket().summaries("folder/"))
        .containsExactly(new ObjectSummary(KEY, 3, one.eTag()));
  }

  @Test
  void showsNothingOfAWriteThatFails() throws IOException {
    Content broken = Content.of("text/plain", 100_000, () -> new Breaking(50_000));

    assertThatThrownBy(() -> bucket().put(KEY, broken)).isInstanceOf(IOException.class);
    assertThat(bucket().head(KEY)).isEmpty();
  }

  /** Fails in the middle. */
  private static final class Breaking extends FilterInputStream {
    private int left;

    Breaking(int bytes) {
      super(new ByteArrayInputStream(new byte[2 * bytes]));
      left = bytes;
    }

    @Override
    public int read() throws IOException {
      fail(1);
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      fail(Math.min(length, 4096));
      return super.read(buffer, from, Math.min(length, 4096));
    }

    private void fail(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("broken on purpose");
      }
    }
  }

  private String read(ObjectInfo object) throws IOException {
    try (InputStream in = bucket().open(object)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static Content text(String text) {
    return Content.of("text/plain", text.getBytes(UTF_8));
  }
}
