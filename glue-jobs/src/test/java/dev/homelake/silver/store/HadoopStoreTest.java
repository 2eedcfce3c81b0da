package dev.homelake.silver.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.io.TempDir;

class HadoopStoreTest extends ObjectStoreContract {

  @TempDir Path folder;

  @Override
  protected ObjectStore store() throws IOException {
    Prefix prefix = Prefix.of(folder.resolve("a lake").toString());
    return new HadoopStore(FileSystem.getLocal(new Configuration(false)), prefix);
  }
}
