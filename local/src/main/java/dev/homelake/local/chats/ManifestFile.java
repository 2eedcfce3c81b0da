package dev.homelake.local.chats;

import static java.util.Objects.requireNonNull;

import dev.homelake.chats.insights.TableVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(attributes.lastModifiedTime().toInstant() + "." + attributes.size());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
