package dev.homelake.local.chats;

import static java.util.Objects.requireNonNull;

import dev.homelake.chats.insights.TableVersion;
import dev.homelake.edge.silver.ManifestHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** When the silver job wrote its manifest last, and how long that is. */
public final class ManifestFile implements TableVersion {

  private final Path file;

  /** Of the manifest in {@code file}, which need not be there yet. */
  public ManifestFile(Path file) {
    this.file = requireNonNull(file, "file is null");
  }

  @Override
  public Optional<String> current() {
    try {
      // Before the content, so that no answer about an earlier table is kept as one about a later.
      String time = Files.getLastModifiedTime(file).toInstant().toString();
      try (InputStream content = Files.newInputStream(file)) {
        byte[] head = content.readNBytes(ManifestHead.BYTES);
        return ManifestHead.isAtRest(head) ? Optional.of(time) : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
