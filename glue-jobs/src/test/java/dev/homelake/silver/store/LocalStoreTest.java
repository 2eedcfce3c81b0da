package dev.homelake.silver.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest extends ObjectStoreContract {

  @TempDir Path folder;

  @Override
  protected ObjectStore store() throws IOException {
    return ObjectStores.local().at(Prefix.of(folder.resolve("a lake").toString()));
  }

  @Test
  void removesFoldersThatAreEmpty() throws IOException {
    ObjectStore store = store();
    store.put("date=2024-01-01/part-0.parquet", ByteBuffer.allocate(1));
    store.delete("date=2024-01-01/part-0.parquet");

    assertThat(folder.resolve("a lake/date=2024-01-01")).doesNotExist();
    assertThat(folder.resolve("a lake")).exists();
  }

  @Test
  void leavesNothingBesideTheObject() throws IOException {
    ObjectStore store = store();
    store.put("date=2024-01-01/part-0.parquet", ByteBuffer.allocate(1));

    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files).hasSize(1);
    }
  }
}
