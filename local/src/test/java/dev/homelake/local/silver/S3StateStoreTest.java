package dev.homelake.local.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.homelake.local.s3.TestLake;
import dev.homelake.silver.state.S3StateStore;
import dev.homelake.silver.state.StateName;
import dev.homelake.silver.state.StateStore;
import dev.homelake.silver.state.StateStoreContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The job's state on S3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3StateStoreTest extends StateStoreContract {

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
  protected StateStore store() {
    return new S3StateStore(lake.client(), TestLake.BUCKET, place);
  }

  @Test
  void keepsObjectsBelowItsPrefix() throws IOException {
    store().put(new StateName("runs/a.json"), new byte[1]);

    assertThat(lake.keys(place)).containsExactly(place + "runs/a.json");
    assertThat(lake.counts().count("put")).isEqualTo(1);
  }

  @Test
  void passesOverTheFolderObjectsOfConsoles() throws IOException {
    lake.put(place + "runs/", new byte[0]);
    store().put(new StateName("runs/a.json"), new byte[1]);

    assertThat(store().list("runs/")).containsExactly(new StateName("runs/a.json"));
  }

  @Test
  void saysWhatItCouldNotReach() {
    StateStore elsewhere = new S3StateStore(lake.client(), "no-such-bucket", "state/");

    assertThatThrownBy(() -> elsewhere.put(new StateName("lock.json"), new byte[1]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write s3://no-such-bucket/state/lock.json");
    assertThatThrownBy(() -> elsewhere.createIfAbsent(new StateName("lock.json"), new byte[1]))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> elsewhere.list("")).isInstanceOf(IOException.class);
  }
}
