package dev.homelake.silver.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.store.ObjectStores;
import dev.homelake.silver.store.Prefix;
import dev.homelake.silver.store.StoredObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalLockStoreTest extends LockStoreContract {

  private static final String PLACE = "my lake/state";

  @TempDir Path folder;

  @Override
  protected LockStore store(String name) {
    return new LocalLockStore(folder.resolve(PLACE).resolve(name));
  }

  @Override
  protected void remove() throws IOException {
    Files.delete(folder.resolve(PLACE).resolve("lock.json"));
  }

  @Test
  void isAPlainFile() throws IOException {
    store().createIfAbsent(new byte[] {'{', '}'});

    assertThat(folder.resolve(PLACE).resolve("lock.json")).hasContent("{}");
  }

  @Test
  void makesNoFolderBeforeThereIsSomethingToKeep() throws IOException {
    store().read();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void overwritesWhatAKilledWriterLeft() throws IOException {
    Files.createDirectories(folder.resolve(PLACE));
    Files.write(folder.resolve(PLACE).resolve(".lock.json.incoming"), new byte[100]);
    store().createIfAbsent(new byte[2]);

    assertThat(folder.resolve(PLACE).resolve("lock.json")).hasSize(2);
  }

  /** Run reports and the file index are objects of the same folder. */
  @Test
  void sharesItsFolderWithAnObjectStore() throws IOException {
    Prefix place = Prefix.of(folder.resolve(PLACE).toString());
    ObjectStores.local().at(place).put("files.json", ByteBuffer.allocate(1));
    store().createIfAbsent(new byte[2]);
    ObjectStores.local().at(place).put("files.json", ByteBuffer.allocate(3));

    assertThat(ObjectStores.local().at(place).list())
        .extracting(StoredObject::key)
        .containsExactly("files.json", "lock.json");
    assertThat(store().read().orElseThrow().content()).hasSize(2);
  }
}
