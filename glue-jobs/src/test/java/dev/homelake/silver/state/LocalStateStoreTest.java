package dev.homelake.silver.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStateStoreTest extends StateStoreContract {

  @TempDir Path folder;

  @Override
  protected StateStore store() {
    return new LocalStateStore(folder.resolve("my lake/state"));
  }

  @Test
  void keepsPlainFiles() throws IOException {
    store().put(new StateName("runs/a.json"), new byte[] {'{', '}'});

    assertThat(folder.resolve("my lake/state/runs/a.json")).hasContent("{}");
  }

  @Test
  void makesNoFolderBeforeThereIsSomethingToKeep() throws IOException {
    store().read(new StateName("lock.json"));
    store().list("");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void overwritesWhatAKilledWriterLeft() throws IOException {
    store().put(new StateName("a"), new byte[1]);
    Files.write(folder.resolve("my lake/state/.state-incoming"), new byte[100]);
    store().put(new StateName("b"), new byte[2]);

    assertThat(folder.resolve("my lake/state/b")).hasSize(2);
    assertThat(store().list("")).containsExactly(new StateName("a"), new StateName("b"));
  }

  /** Run reports and the file index are objects of the same folder. */
  @Test
  void sharesItsFolderWithAnObjectStore() throws IOException {
    Prefix place = Prefix.of(folder.resolve("my lake/state").toString());
    ObjectStores.local().at(place).put("files.json", ByteBuffer.allocate(1));
    store().put(new StateName("lock.json"), new byte[2]);
    ObjectStores.local().at(place).put("files.json", ByteBuffer.allocate(3));

    assertThat(store().list(""))
        .containsExactly(new StateName("files.json"), new StateName("lock.json"));
  }
}
