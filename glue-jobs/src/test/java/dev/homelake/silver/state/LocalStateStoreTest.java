package dev.homelake.silver.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    Files.write(folder.resolve("my lake/state/.incoming"), new byte[100]);
    store().put(new StateName("b"), new byte[2]);

    assertThat(folder.resolve("my lake/state/b")).hasSize(2);
    assertThat(store().list("")).containsExactly(new StateName("a"), new StateName("b"));
  }
}
