package dev.homelake.whatsapp.archive;

import static java.util.Objects.requireNonNull;

import dev.homelake.whatsapp.ExportSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The chat's text inside the open zip. */
record ZippedChat(String zipName, ZipFile zip, ZipEntry entry) implements ExportSource {

  ZippedChat {
    requireNonNull(zipName, "zipName is null");
  }

  @Override
  public String name() {
    return zipName;
  }

  @Override
  public InputStream open() throws IOException {
    return zip.getInputStream(entry);
  }

  @Override
  public List<String> titleNames() {
    return List.of(zipName, ChatEntries.baseName(entry));
  }
}
