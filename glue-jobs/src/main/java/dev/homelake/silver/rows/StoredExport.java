package dev.homelake.silver.rows;

import dev.homelake.silver.bronze.BronzeFile;
import dev.homelake.silver.store.ObjectStore;
import dev.homelake.whatsapp.ExportSource;
import java.io.IOException;
import java.io.InputStream;

/**
 * An export that is read from its store whenever it is needed.
 *
 * @param bronze the store
 * @param file the export
 */
public record StoredExport(ObjectStore bronze, BronzeFile file) implements ExportSource {

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public InputStream open() throws IOException {
    return bronze.open(file.object());
  }
}
