package dev.homelake.local.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.s3.TestLake;
import dev.homelake.silver.lock.LockStore;
import dev.homelake.silver.lock.LockStoreContract;
import dev.homelake.silver.lock.S3LockStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The lake's lock on S3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3LockStoreTest extends LockStoreContract {

  private TestLake lake;
  private String place;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    lake = TestLake.start(folder);
  }

  @AfterAll
  void stop() {
    lake.close();
  }

  @BeforeEach
  void moveToAnEmptyPlace(TestInfo test) {
    place = test.getTestMethod().orElseThrow().getName() + "/state/";
    lake.counts().reset();
  }

  @Override
  protected LockStore store(String name) {
    return new S3LockStore(lake.client(), TestLake.BUCKET, place + name);
  }

  @Override
  protected void remove() {
    lake.client().deleteObject(request -> request.bucket(TestLake.BUCKET).key(place + "lock.json"));
  }

  @Test
  void isOneObjectWrittenByOneRequest() throws IOException {
    store().createIfAbsent(new byte[1]);

    assertThat(lake.keys(place)).containsExactly(place + "lock.json");
    assertThat(lake.counts().count("put")).isEqualTo(1);
  }

  @Test
  void saysWhatItCouldNotReach() {
    LockStore elsewhere = new S3LockStore(lake.client(), "no-such-bucket", "state/lock.json");

    assertThatThrownBy(elsewhere::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot read s3://no-such-bucket/state/lock.json");
    assertThatThrownBy(() -> elsewhere.createIfAbsent(new byte[1]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write s3://no-such-bucket/state/lock.json");
  }
}
